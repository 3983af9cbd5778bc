import { useId, useState } from "preact/hooks"
import { type LifeArea, lifeAreas } from "../../domain/life-areas.ts"
import type { RatingTyped } from "../../domain/rating.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Day } from "../../kit/day.ts"
import { Button } from "../../ui/Button.tsx"
import { Choice } from "../../ui/Choice.tsx"
import { useFocusWhen } from "../../ui/focus.ts"
import { Around } from "./Around.tsx"
import type { SayAnswer } from "./CheckInForm.tsx"
import { RateForm } from "./RateForm.tsx"

type Props = {
  readonly today: Day
  readonly onSave: (typed: RatingTyped) => Promise<SayAnswer>
  readonly onDone: () => void
}
const helps = { yes: true, no: false, unsaid: null } as const

/** Which part of life, how things are there, and whether help is wanted with it. */
export function LifeAreaForm({ today, onSave, onDone }: Props) {
  const t = useTexts("checkins")
  const names = useTexts("statements")
  const shell = useTexts("shell")
  const name = useId()
  const [area, setArea] = useState<LifeArea>()
  const choice = useFocusWhen<HTMLFieldSetElement>(true)
  return (
    <>
      <fieldset class="rating parts" ref={choice} tabIndex={-1}>
        <legend>{t("areas.which")}</legend>
        <div class="numbers">
          {lifeAreas.map((one) => (
            <label class="rate" key={one}>
              <input type="radio" name={name} checked={one === area} onChange={() => setArea(one)} />
              <span class="capital">{names(`lifeAreas.${one}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {area === undefined ? (
        <Button look="quiet" onPress={onDone}>
          {shell("cancel")}
        </Button>
      ) : (
        <RateForm
          key={area}
          about={{ what: "life-area", area }}
          legend={t("areas.ask", { area: names(`lifeAreas.${area}`) })}
          inWords={{ choice: t("areas.inWords"), field: t("areas.words") }}
          notToday={t("areas.skip")}
          save={shell("save")}
          stop={shell("cancel")}
          today={today}
          onSave={onSave}
          onDone={onDone}
          onStop={onDone}
        >
          {(beside, set, problemOf) => (
            <>
              <Choice
                legend={t("areas.wantHelp")}
                options={(["yes", "no", "unsaid"] as const).map((value) => ({
                  value,
                  label: t(`areas.${value}`),
                }))}
                value={beside.wantsHelp === null ? "unsaid" : beside.wantsHelp ? "yes" : "no"}
                onChoose={(help) => set({ wantsHelp: helps[help] })}
              />
              <Around typed={beside} onChange={set} problemOf={problemOf} hasNote />
            </>
          )}
        </RateForm>
      )}
    </>
  )
}
