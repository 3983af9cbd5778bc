import { useId, useState } from "preact/hooks"
import { dayInWords, timeInWords } from "../../i18n/moments.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Instant } from "../../kit/instant.ts"
import { Button } from "../../ui/Button.tsx"
import type { Slot } from "../../wire/slots.ts"
import type { TimesOfDay } from "./times.ts"

type Props = {
  readonly days: readonly TimesOfDay<Slot>[]
  readonly timeZone: string
  readonly chosen: Instant | undefined
  readonly onChoose: (slot: Slot) => void
}

const daysAtOnce = 2

/** Free times by day, on the hub's clock: a few days at first, more when asked for. */
export function TimeChoice({ days, timeZone, chosen, onChoose }: Props) {
  const t = useTexts("booking")
  const name = useId()
  const [shown, setShown] = useState(daysAtOnce)
  return (
    <>
      {days.slice(0, shown).map(({ day, times }) => (
        <fieldset key={day}>
          <legend>{dayInWords(day)}</legend>
          <div class="times">
            {times.map((slot) => (
              <label class="choice chip" key={slot.startsAt}>
                <input
                  type="radio"
                  name={name}
                  checked={slot.startsAt === chosen}
                  onChange={() => onChoose(slot)}
                />
                <span>{timeInWords(slot.startsAt, timeZone)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      {days.length > shown && (
        <p>
          <Button onPress={() => setShown(shown + daysAtOnce)}>{t("moreDays")}</Button>
        </p>
      )}
    </>
  )
}
