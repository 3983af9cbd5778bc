import { useTexts } from "../../i18n/texts.ts"
import { Choice } from "../../ui/Choice.tsx"
import { Tick } from "../../ui/Tick.tsx"

/** When the lock falls by itself, in minutes (0: when the page is left; null: only by its button), and what may be read then. */
export type Chosen = {
  readonly lockMinutes: 0 | 1 | 5 | 15 | null
  readonly lockedShows: readonly ("helps" | "people" | "places")[]
}
type Props = { readonly chosen: Chosen; readonly onChosen: (chosen: Partial<Chosen>) => void }

const times = [0, 1, 5, 15, null] as const
const groups = ["helps", "people", "places"] as const

/** When it locks by itself, and what of the person's own stands on *Right now* while it is locked. */
export function WhenAndWhat({ chosen, onChosen }: Props) {
  const t = useTexts("lock")
  const tick = (group: (typeof groups)[number], isTicked: boolean) =>
    onChosen({
      lockedShows: groups.filter((one) => (one === group ? isTicked : chosen.lockedShows.includes(one))),
    })
  return (
    <>
      <section class="card">
        <Choice
          legend={t("when.title")}
          options={times.map((time) => ({
            value: String(time),
            label: t(`when.${time ?? "never"}`),
            ...(time === 0 && { hint: t("when.leave") }),
          }))}
          value={String(chosen.lockMinutes)}
          onChoose={(value) =>
            onChosen({ lockMinutes: times.find((time) => String(time) === value) ?? null })
          }
        />
        <p class="soft">
          {t("when.cover")} {t("when.closed")}
        </p>
      </section>
      <section class="card">
        <fieldset>
          <legend>{t("shows.title")}</legend>
          <p>{t("shows.why")}</p>
          {groups.map((group) => (
            <Tick
              key={group}
              label={t(`shows.${group}`)}
              checked={chosen.lockedShows.includes(group)}
              onChange={(isTicked) => tick(group, isTicked)}
              {...(group !== "places" && { hint: t(`shows.${group}Hint`) })}
            />
          ))}
        </fieldset>
        <p class="soft">{t("shows.numbers")}</p>
      </section>
    </>
  )
}
