import { useEffect, useMemo, useState } from "preact/hooks"
import type { Kind } from "../../domain/kinds.ts"
import { stillIdeas } from "../../domain/own-words.ts"
import { sectionOf } from "../../domain/statement.ts"
import type { Begin } from "../../features/statements/AddStatement.tsx"
import { Reviews } from "../../features/statements/Reviews.tsx"
import { byKind, forSection } from "../../features/wishes/by-kind.ts"
import { parts, sectionsOf } from "../../features/wishes/parts.ts"
import { startersOf } from "../../features/wishes/starters.ts"
import { peopleFor } from "../../features/wishes/who.ts"
import { WishesPage } from "../../features/wishes/WishesPage.tsx"
import { useTexts } from "../../i18n/texts.ts"
import { dueNow } from "../due-now.ts"
import { useServices } from "../services.ts"
import { useIdeas } from "../use-ideas.ts"
import { useStatements } from "../use-statements.ts"
import { WishSection } from "../WishSection.tsx"

const kindsHere = parts.flatMap(sectionsOf).map((one) => one.kind)
// Where *Right now* sends somebody when it has passed: `/wishes#part-3`.
const afterwards = parts.find((part) => part.stage === "after")?.anchor

/** *When I'm not well*: its own sections, and what *My plan*, *My people* and *My places* already say for them. */
export function Wishes() {
  const t = useTexts("wishes")
  const { state, today } = useServices()
  const ideasOf = useIdeas()
  const { actions, back } = useStatements()
  const [begun, setBegun] = useState<{ readonly kind: Kind; readonly begin: Begin }>()
  useEffect(() => {
    if (location.hash === `#${afterwards}`)
      setBegun({ kind: "coming-back", begin: { hint: t("after.calm") } })
  }, [])
  const all = state.statements.value
  const people = state.people.value
  const sorted = useMemo(() => byKind(all), [all])
  const counts = useMemo(
    () =>
      new Map(
        kindsHere.map((kind) => [
          kind,
          sectionOf(forSection(sorted, kind), kind).length + peopleFor(kind, people).length,
        ]),
      ),
    [sorted, people],
  )
  const saidIn = (kind: Kind): number => counts.get(kind) ?? 0
  const firstEmpty = kindsHere.find((kind) => saidIn(kind) === 0)
  const bare = useMemo(() => {
    const oursOf = (kind: Kind) => [...ideasOf(kind), ...startersOf(kind).map((one) => t(`starters.${one}`))]
    return stillIdeas(all, oursOf).filter((kind) => peopleFor(kind, people).length === 0)
  }, [all, people, ideasOf])
  const here = kindsHere.flatMap((kind) => sorted.get(kind) ?? [])
  return (
    <WishesPage
      statements={all}
      saidIn={saidIn}
      stillIdeas={bare}
      reviews={<Reviews due={dueNow(here, today)} onStillTrue={actions.onStillTrue} />}
      section={(one, level) => (
        <WishSection
          key={one.kind}
          {...one}
          statements={forSection(sorted, one.kind)}
          level={level}
          next={one.kind === firstEmpty}
          isStillIdeas={bare.includes(one.kind)}
          begin={begun?.kind === one.kind ? begun.begin : undefined}
          onStart={(given) => setBegun({ kind: one.kind, begin: { given } })}
          actions={actions}
          back={back}
        />
      )}
    />
  )
}
