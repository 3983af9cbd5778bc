import type { SkillSheet } from "../domain/skill-sheet.ts"
import { nameOf } from "../features/skills/name.ts"
import { useTexts } from "../i18n/texts.ts"
import { Link } from "../router/Link.tsx"

// With the shapes it brings, so that pages that only look for ties do without them at first.
export { moreShelves } from "./more-shelves.ts"

/** The skill sheets that are tied to a goal or somebody, each the way to where it stands. */
export function TiedSheets({ sheets }: { readonly sheets: readonly SkillSheet[] }) {
  const shell = useTexts("shell")
  return (
    <p class="row screen-only">
      <span class="soft">{shell("titles.skills")}</span>
      {sheets.map((one) => (
        <Link key={one.id} class="button quiet" to={`/skills#sheet-${one.id}`}>
          <span dir="auto">{nameOf(one)}</span>
        </Link>
      ))}
    </p>
  )
}

/** The sheets by the id of what each is tied to. */
export function byTie(sheets: readonly SkillSheet[]): ReadonlyMap<string, readonly SkillSheet[]> {
  const tied = new Map<string, readonly SkillSheet[]>()
  for (const one of sheets)
    if (one.tiedTo !== null) tied.set(one.tiedTo.id, [...(tied.get(one.tiedTo.id) ?? []), one])
  return tied
}
