import type { Kind } from "../../domain/kinds.ts"
import type { Person } from "../../domain/person.ts"
import { offered, ofKind, sectionOf, type Statement } from "../../domain/statement.ts"
import { Section } from "../../features/statements/Section.tsx"
import { FromPlan } from "../../features/wishes/FromPlan.tsx"
import { type Group, groups } from "../../features/wishes/groups.ts"
import { PeopleHere } from "../../features/wishes/PeopleHere.tsx"
import { notToTell, toTell } from "../../features/wishes/who.ts"
import { WishesPage } from "../../features/wishes/WishesPage.tsx"
import { useTexts } from "../../i18n/texts.ts"
import { useServices } from "../services.ts"
import { useStatements } from "../use-statements.ts"

/** *When I'm not well*: its own sections, and what *My plan* and *My people* already say for them. */
export function Wishes() {
  const t = useTexts("wishes")
  const { state } = useServices()
  const { actions, back } = useStatements()
  const all = state.statements.value
  const people = state.people.value
  const firstEmpty = groups
    .flatMap((group) => group.sections)
    .find(({ kind }) => sectionOf(all, kind).length === 0 && peopleFor(kind, people).length === 0)
  const section = (one: Group["sections"][number]) => {
    const { kind, anchor } = one
    const own = ofKind(all, kind)
    const offers = offered(all, kind)
    const used = new Set(sectionOf(all, kind).map((statement: Statement) => statement.id))
    const here = peopleFor(kind, people)
    return (
      <Section
        key={kind}
        kind={kind}
        anchor={anchor}
        level={3}
        note={one.stages.length > 1 ? t("stages.both") : undefined}
        statements={own}
        actions={actions}
        next={one === firstEmpty}
        back={back}
        hasOthers={used.size > 0 || here.length > 0}
      >
        <FromPlan
          offered={offers}
          isUsed={(statement) => used.has(statement.id)}
          isFirst={used.size === 0}
          onUse={actions.onUse}
        />
        {kind === "who-to-tell" && <PeopleHere people={here} words="toTell" />}
        {kind === "who-not-to-tell" && <PeopleHere people={here} words="notToTell" />}
      </Section>
    )
  }
  const isEmpty = groups.every((group) =>
    group.sections.every(({ kind }) => sectionOf(all, kind).length === 0),
  )
  return <WishesPage isEmpty={isEmpty} section={section} />
}

function peopleFor(kind: Kind, people: readonly Person[]): readonly Person[] {
  if (kind === "who-to-tell") return toTell(people)
  return kind === "who-not-to-tell" ? notToTell(people) : []
}
