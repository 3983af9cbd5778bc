import type { ComponentChildren } from "preact"
import { badDayKinds } from "./parts.ts"
import type { Statement } from "../../domain/statement.ts"
import { kindWords } from "../../i18n/kind-words.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Link } from "../../router/Link.tsx"
import { Button } from "../../ui/Button.tsx"
import { useFocusWhen } from "../../ui/focus.ts"
import { RingThem, type ToRing } from "./RingThem.tsx"

type Props = {
  readonly saidOf: (kind: (typeof badDayKinds)[number]) => readonly Statement[]
  readonly toRing: readonly ToRing[]
  readonly onLeave: () => void
  /** The national numbers. */
  readonly children: ComponentChildren
}

/** A bad day: what the person wrote for it, big and still. It shows, and asks nothing. */
export function BadDay({ saidOf, toRing, onLeave, children }: Props) {
  const t = useTexts("carer")
  const shell = useTexts("shell")
  const heading = useFocusWhen<HTMLHeadingElement>(true)
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t("badDay.title")}
      </h1>
      <p class="lead">{t("badDay.lead")}</p>
      <RingThem people={toRing} />
      {badDayKinds.map((kind) => {
        const said = saidOf(kind)
        if (said.length === 0) return null
        return (
          <section class="card" key={kind} aria-labelledby={kind}>
            <h2 id={kind}>{kindWords(`${kind}.title`)}</h2>
            <ul class="list">
              {said.map((one) => (
                <li key={one.id} class="own big" dir="auto">
                  {one.text}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      <p class="row">
        <Link class="button" to="/right-now">
          {shell("rightNow")}
        </Link>
        <Button onPress={onLeave}>{t("badDay.leave")}</Button>
      </p>
      {children}
    </>
  )
}
