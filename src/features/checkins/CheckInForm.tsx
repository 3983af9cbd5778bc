import { useRef, useState } from "preact/hooks"
import type { CheckInTyped } from "../../domain/check-in.ts"
import { type FormAnswer, useSaving } from "../../i18n/saving.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Day } from "../../kit/day.ts"
import { Button } from "../../ui/Button.tsx"
import { Field } from "../../ui/Field.tsx"
import { Form } from "../../ui/Form.tsx"
import { Rating } from "../../ui/Rating.tsx"
import { Around, type SayField } from "./Around.tsx"
import { Faces } from "./Faces.tsx"

export type SayAnswer = FormAnswer<SayField>
type Props = {
  readonly today: Day
  readonly onSave: (typed: CheckInTyped) => Promise<SayAnswer>
  readonly onDone: () => void
}

/** How somebody is: own words first; a face, a number or "not today" with them or without. */
export function CheckInForm({ today, onSave, onDone }: Props) {
  const t = useTexts("checkins")
  const { form, save, problemOf } = useSaving<SayField>(onDone)
  const [typed, setTyped] = useState<CheckInTyped>({
    words: "",
    chosen: undefined,
    when: today,
    whoWasThere: "",
  })
  const set = (change: Partial<CheckInTyped>) => setTyped((was) => ({ ...was, ...change }))
  const words = useRef<HTMLElement>(null)
  const { chosen } = typed
  return (
    <Form {...form} onSave={() => void save(onSave(typed))}>
      <Field
        kind="text"
        label={t("checkIn.words")}
        value={typed.words}
        onInput={(said) => set({ words: said })}
        problem={problemOf("words")}
        takesFocus
        fieldRef={words}
      />
      <p class="soft">{t("checkIn.also")}</p>
      <Faces
        value={chosen?.how === "face" ? chosen.face : undefined}
        onChoose={(face) => set({ chosen: { how: "face", face } })}
      />
      <Rating
        legend={t("checkIn.number")}
        ends={{ lowest: t("checkIn.lowest"), highest: t("checkIn.highest") }}
        value={chosen?.how === "face" ? undefined : chosen}
        onChoose={(rated) => rated.how !== "words" && set({ chosen: rated })}
        notToday={t("notToday")}
        problem={problemOf("number")}
      />
      {chosen && (
        <p>
          <Button
            look="quiet"
            onPress={() => {
              set({ chosen: undefined })
              words.current?.focus()
            }}
          >
            {t("checkIn.takeBack")}
          </Button>
        </p>
      )}
      <Around typed={{ ...typed, note: "" }} onChange={set} problemOf={problemOf} />
    </Form>
  )
}
