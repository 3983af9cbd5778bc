import { useId, useState } from "preact/hooks"
import { useTexts } from "../../i18n/texts.ts"
import { Link } from "../../router/Link.tsx"
import { Field } from "../../ui/Field.tsx"
import { Pictured } from "../../ui/Idea.tsx"
import { Tick } from "../../ui/Tick.tsx"
import "../../ui/lines.css"

/** What stands in *My needs*, as it would be sent ("" where nothing does); and whether to ask somebody who said nothing yet. */
export type NeedsKnown = { readonly said: string; readonly asks: boolean }
type Props = {
  readonly known: NeedsKnown
  /** What goes with this booking. */
  readonly value: string
  readonly onChange: (words: string) => void
  readonly keeps: boolean
  readonly onKeeps: (keeps: boolean) => void
  readonly problem: string | undefined
}

/** Offers what stands in *My needs*: it goes only when ticked, exactly as it is shown, and can be changed for this time alone. */
export function NeedsAlong({ known, value, onChange, keeps, onKeeps, problem }: Props) {
  const t = useTexts("booking")
  const id = useId()
  const [goes, setGoes] = useState(false)
  const [typed, setTyped] = useState(known.said)
  const write = (words: string) => {
    setTyped(words)
    onChange(words)
  }
  const tick = (on: boolean) => {
    setGoes(on)
    onChange(on ? typed : "")
  }
  return (
    <section class="whole" aria-labelledby={id}>
      <h3 id={id}>{t("needs.title")}</h3>
      <Pictured picture="helping">
        {known.said !== "" && (
          <Tick label={t("needs.send")} hint={t("needs.sendHint")} checked={goes} onChange={tick} />
        )}
        {known.said !== "" && goes && (
          <Field
            kind="text"
            label={t("needs.label")}
            hint={t("needs.labelHint")}
            value={value}
            onInput={write}
            problem={problem}
          />
        )}
        {known.said === "" && known.asks && (
          <>
            <Field
              kind="text"
              label={t("needs.ask")}
              hint={t("needs.askHint")}
              value={value}
              onInput={onChange}
              problem={problem}
            />
            {value.trim() !== "" && <Tick label={t("needs.keep")} checked={keeps} onChange={onKeeps} />}
          </>
        )}
      </Pictured>
      <p>
        <Link to="/needs">{t("needs.toNeeds")}</Link>
      </p>
    </section>
  )
}
