import { nameOf } from "../features/skills/name.ts"
import { useTexts } from "../i18n/texts.ts"
import { Link } from "../router/Link.tsx"
import { useMoreShelves } from "./more-shelves.ts"

/** The skill sheets that are tied to a goal or somebody, each the way to where it stands. Nothing where there are none. */
export function TiedSheets({ id }: { readonly id: string }) {
  const shell = useTexts("shell")
  const { skills } = useMoreShelves("skills")
  const tied = skills.things.value.filter((one) => one.tiedTo?.id === id)
  if (tied.length === 0) return null
  return (
    <p class="row">
      <span class="soft">{shell("titles.skills")}</span>
      {tied.map((one) => (
        <Link key={one.id} class="button quiet" to={`/skills#sheet-${one.id}`}>
          <span dir="auto">{nameOf(one)}</span>
        </Link>
      ))}
    </p>
  )
}
