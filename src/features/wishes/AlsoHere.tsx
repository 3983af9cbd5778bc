import { useState } from "preact/hooks"
import { kindWords } from "../../i18n/kind-words.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Link } from "../../router/Link.tsx"
import { JumpLink } from "../../ui/JumpLink.tsx"
import { useSoFar } from "../../ui/so-far.ts"
import type { Stage } from "../../domain/stages.ts"
import { type Also, anchorOf } from "./parts.ts"
import { Said } from "./Said.tsx"

// More would push what the part itself says off the screen.
const fewEnough = 5

/** What the person put into this weather and wrote elsewhere, to be read here and changed there. */
export function AlsoHere({ stage, also }: { readonly stage: Stage; readonly also: readonly Also[] }) {
  const t = useTexts("wishes")
  const count = also.reduce((sum, one) => sum + one.statements.length, 0)
  const [isOpen, setIsOpen] = useState(count <= fewEnough)
  if (count === 0) return null
  return (
    <details class="also" open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t(`also.${stage}`, { count })}</summary>
      {isOpen && also.map((one) => <AlsoKind key={one.kind} {...one} />)}
    </details>
  )
}

function AlsoKind({ kind, statements }: Also) {
  const t = useTexts("wishes")
  const anchor = anchorOf(kind)
  const title = kindWords(`${kind}.title`)
  const soFar = useSoFar(statements.length)
  return (
    <>
      <h3>{title}</h3>
      <ul class="list">
        {statements.slice(0, soFar).map((one) => (
          <li key={one.id}>
            <Said statement={one} look="offer" />
          </li>
        ))}
      </ul>
      <p>
        {anchor === undefined ? (
          <Link to="/plan">{t("alsoIn.plan", { title })}</Link>
        ) : (
          <JumpLink to={anchor}>{t("alsoIn.here", { title })}</JumpLink>
        )}
      </p>
    </>
  )
}
