import { ringable, takesAtHand } from "../../domain/at-hand.ts"
import { type Kind, kindsOf } from "../../domain/kinds.ts"
import { isShareable, ofKind } from "../../domain/statement.ts"
import { BadDay } from "../../features/carer/BadDay.tsx"
import { CarerPage } from "../../features/carer/CarerPage.tsx"
import { badDayKinds } from "../../features/carer/parts.ts"
import { RingThem } from "../../features/carer/RingThem.tsx"
import { MadeUp } from "../../features/hubs/MadeUp.tsx"
import { Section } from "../../features/statements/Section.tsx"
import { useTexts } from "../../i18n/texts.ts"
import { Tick } from "../../ui/Tick.tsx"
import { AtHandHere } from "../AtHandHere.tsx"
import { Numbers } from "../Numbers.tsx"
import { useServices } from "../services.ts"
import { useHubs } from "../use-hubs.ts"
import { useRole } from "../use-role.ts"
import { useStatements } from "../use-statements.ts"
import "../../ui/people.css"
import "../../ui/wishes.css"

/** *My side as a carer*. */
export function Carer() {
  const t = useTexts("carer")
  const { state } = useServices()
  const { actions, back } = useStatements()
  const { isCarer, onCarer } = useRole()
  const all = state.statements.value
  const people = state.people.value
  const isEmpty = kindsOf("carer").every((kind) => ofKind(all, kind).length === 0)
  const toRing = (kinds: readonly Kind[]) =>
    ringable(
      kinds.flatMap((kind) => ofKind(all, kind)),
      people,
    ).map(({ person, number }) => ({ id: person.id, name: person.name, number }))
  const section = (kind: Kind) => (
    <Section
      key={kind}
      kind={kind}
      statements={ofKind(all, kind)}
      actions={actions}
      level={3}
      next={isEmpty && kind === kindsOf("carer")[0]}
      back={back}
    >
      {kind === "carer-bad-day-ring" && <RingThem people={toRing([kind])} />}
      {takesAtHand(kind) && <AtHandHere kind={kind} onUse={(words) => actions.onAdd(kind, words)} />}
    </Section>
  )
  return (
    <CarerPage
      isEmpty={isEmpty}
      hasCard={ofKind(all, "carer-card").some(isShareable)}
      section={section}
      badDay={(leave) => (
        <BadDay saidOf={(kind) => ofKind(all, kind)} toRing={toRing(badDayKinds)} onLeave={leave}>
          <Numbers />
        </BadDay>
      )}
      support={<Support />}
      role={
        <section class="card screen-only" aria-label={t("role.title")}>
          <Tick label={t("role.tick")} hint={t("role.hint")} checked={isCarer} onChange={onCarer} />
        </section>
      }
    />
  )
}

/** Who helps carers where the person's hub is, as far as the hub pack says; otherwise the hub is asked. */
function Support() {
  const t = useTexts("carer")
  const h = useTexts("hubs")
  const { mine } = useHubs()
  const said = mine?.carers ?? undefined
  if (said === undefined) return <p>{t("support.ask")}</p>
  return (
    <>
      <MadeUp hub={mine} />
      <p>
        {said.text} {!said.confirmed && <span class="tag">{h("notConfirmed")}</span>}
      </p>
    </>
  )
}
