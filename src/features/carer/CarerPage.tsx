import type { ComponentChildren } from "preact"
import { useState } from "preact/hooks"
import type { Kind } from "../../domain/kinds.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Link } from "../../router/Link.tsx"
import { Button } from "../../ui/Button.tsx"
import { Kettle } from "../../ui/drawings.tsx"
import { useFocusBack } from "../../ui/focus.ts"
import { JumpLink } from "../../ui/JumpLink.tsx"
import { Guidance } from "./Guidance.tsx"
import { kindsIn, type PartName, partNames } from "./parts.ts"

type Props = {
  /** Nothing is written yet: the page invites. */
  readonly isEmpty: boolean
  /** There is something for the emergency card. */
  readonly hasCard: boolean
  /** Draws the section of one kind. */
  readonly section: (kind: Kind) => ComponentChildren
  /** What is shown on a bad day, instead of the page; `leave` leads back to it. */
  readonly badDay: (leave: () => void) => ComponentChildren
  /** Support for carers near the person, as far as the hub said. */
  readonly support: ComponentChildren
  /** Whether *Home* leads here. */
  readonly role: ComponentChildren
}

/** *My side as a carer*: what somebody who looks after another person says about themselves. It shows nothing of the other one's plan. */
export function CarerPage({ isEmpty, hasCard, section, badDay, support, role }: Props) {
  const t = useTexts("carer")
  const shell = useTexts("shell")
  const [isBad, setBad] = useState(false)
  const button = useFocusBack(isBad)
  if (isBad) return <>{badDay(() => setBad(false))}</>
  const wellbeing = (
    <p>
      <Link class="button" to="/checkins">
        {t("howIAm")}
      </Link>
    </p>
  )
  const after: Readonly<Partial<Record<PartName, ComponentChildren>>> = {
    me: wellbeing,
    say: <Guidance support={support} />,
    card: hasCard && (
      <p>
        <Link class="button" to="/mine#carer">
          {t("printCard")}
        </Link>
      </p>
    ),
  }
  return (
    <>
      <h1>{shell("titles.carer")}</h1>
      {isEmpty && <Kettle />}
      <p class="lead">{t(isEmpty ? "invite" : "lead")}</p>
      <p class="soft">{t("apart")}</p>
      <p>
        <Button look={isEmpty ? "plain" : "next"} buttonRef={button} onPress={() => setBad(true)}>
          {t("badDay.open")}
        </Button>
      </p>
      <nav aria-label={t("contents")}>
        <ul class="jumps">
          {partNames.map((part) => (
            <li key={part}>
              <JumpLink to={anchorOf(part)}>{t(`parts.${part}`)}</JumpLink>
            </li>
          ))}
        </ul>
      </nav>
      {partNames.map((part) => (
        <section key={part} aria-labelledby={anchorOf(part)}>
          <h2 class="group" id={anchorOf(part)} tabIndex={-1}>
            {t(`parts.${part}`)}
          </h2>
          {kindsIn(part).map(section)}
          {after[part]}
        </section>
      ))}
      {role}
      <p class="row">
        <Link class="button quiet" to="/people">
          {shell("titles.people")}
        </Link>
        <Link class="button quiet" to="/better">
          {shell("titles.better")}
        </Link>
        <Link class="button quiet" to="/mine">
          {shell("titles.mine")}
        </Link>
      </p>
    </>
  )
}

// A number, so that no address says a word.
const anchorOf = (part: PartName): string => `part-${partNames.indexOf(part) + 1}`
