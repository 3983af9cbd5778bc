import { useTexts } from "../../i18n/texts.ts"
import type { Hub } from "../../wire/hubs.ts"
import { Choice } from "../../ui/Choice.tsx"
import { Form } from "../../ui/Form.tsx"
import { Pictured } from "../../ui/Idea.tsx"

type Props = {
  readonly hubs: readonly Hub[]
  readonly chosen: string | null
  readonly onChoose: (hub: string | null) => void
  readonly problem: string | undefined
  readonly busy: boolean
  readonly onDone: () => void
  readonly onBack: () => void
}

const later = "later"

/** Which hub is nearest, or none for now. Without a word from the service: later. */
export function ChooseHub({ hubs, chosen, onChoose, problem, busy, onDone, onBack }: Props) {
  const t = useTexts("welcome")
  const shell = useTexts("shell")
  const options = hubs.map(({ id, name, area, madeUp }) => ({
    value: id,
    label: name,
    hint: madeUp ? t("madeUp") : area,
  }))
  return (
    <Form
      save={t("comeIn")}
      onSave={onDone}
      cancel={{ words: shell("back"), onPress: onBack }}
      problem={problem}
      busy={busy}
    >
      {hubs.length === 0 ? (
        <p role="status">{t("noHubs")}</p>
      ) : (
        <Pictured picture="hub">
          <Choice
            legend={t("hub")}
            options={[...options, { value: later, label: t("later") }]}
            value={chosen ?? later}
            onChoose={(value) => onChoose(value === later ? null : value)}
          />
        </Pictured>
      )}
    </Form>
  )
}
