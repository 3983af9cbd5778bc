import { useMemo } from "preact/hooks"
import { type Kind, rowOf } from "../domain/kinds.ts"
import { offered, ofKind, sectionOf, type Statement } from "../domain/statement.ts"
import type { Begin } from "../features/statements/AddStatement.tsx"
import type { Given } from "../features/statements/later/Ideas.tsx"
import { Section } from "../features/statements/Section.tsx"
import { FromPlan } from "../features/wishes/FromPlan.tsx"
import type { SectionPlace } from "../features/wishes/parts.ts"
import { PeopleHere } from "../features/wishes/PeopleHere.tsx"
import { inWords, placesFor, takesPlaces } from "../features/wishes/places.ts"
import { PlacesHere } from "../features/wishes/PlacesHere.tsx"
import { SoundsHere } from "../features/wishes/SoundsLikeYou.tsx"
import { Starters } from "../features/wishes/Starters.tsx"
import { startersOf } from "../features/wishes/starters.ts"
import { namedIn, notToTell, peopleFor, toTell } from "../features/wishes/who.ts"
import { useTexts } from "../i18n/texts.ts"
import { useServices } from "./services.ts"
import type { Statements } from "./use-statements.ts"

type Props = SectionPlace &
  Statements & {
    /** All that can stand here. */
    readonly statements: readonly Statement[]
    readonly level: 3 | 4
    /** Its button is the one thing to do next. */
    readonly next: boolean
    readonly isStillIdeas: boolean
    readonly begin: Begin | undefined
    readonly onStart: (given: Given) => void
  }

/** One section of *When I'm not well*: the list every section is, with what else stands in this one. */
export function WishSection({ kind, statements: all, isStillIdeas, onStart, ...rest }: Props) {
  const t = useTexts("wishes")
  const { state } = useServices()
  const people = state.people.value
  const used = new Set(sectionOf(all, kind).map((one) => one.id))
  const here = useMemo(() => peopleFor(kind, people), [kind, people])
  return (
    <Section
      kind={kind}
      note={rowOf(kind).stages.length > 1 ? t("stages.both") : undefined}
      statements={ofKind(all, kind)}
      hasOthers={used.size > 0 || here.length > 0}
      {...rest}
    >
      {isStillIdeas && <SoundsHere />}
      <FromPlan
        offered={offered(all, kind)}
        isUsed={(statement) => used.has(statement.id)}
        isFirst={used.size === 0}
        onUse={rest.actions.onUse}
      />
      {kind === "who-to-tell" && (
        <PeopleHere people={here} named={namedIn(ofKind(all, kind), notToTell(people))} words="toTell" />
      )}
      {kind === "who-not-to-tell" && (
        <PeopleHere people={here} named={namedIn(ofKind(all, kind), toTell(people))} words="notToTell" />
      )}
      {takesPlaces(kind) && (
        <PlacesHere
          places={placesFor(kind, state.places.value, all)}
          onUse={(place) => rest.actions.onAdd(kind, inWords(place))}
        />
      )}
      {isCalm(kind) && <p class="soft">{t(`more.${kind}`)}</p>}
      <Starters
        starters={startersOf(kind)}
        onStart={(text) => onStart({ text, ifUnchanged: t("starters.unfinished") })}
      />
    </Section>
  )
}

const isCalm = (kind: Kind): kind is "safer" | "coming-back" => kind === "safer" || kind === "coming-back"
