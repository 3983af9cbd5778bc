import { useState } from "preact/hooks"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { Choice } from "../../ui/Choice.tsx"
import { Field } from "../../ui/Field.tsx"
import { useFocusWhen } from "../../ui/focus.ts"
import { Tallies, type TallyRow } from "./Tallies.tsx"
import { WhyNot } from "./WhyNot.tsx"

export type Way = "merge" | "replace"
/** A copy beside what is here; days in words. */
export type Look = {
  readonly from: string
  readonly rows: readonly TallyRow[]
  readonly isEmpty: boolean
  readonly shrinks: boolean
  /** How many things written here would go if it were replaced. */
  readonly gone: number
  readonly unreadable: number
  readonly strangers: number
  readonly damagedPages: number
}
type Props = {
  readonly look: Look
  readonly isBusy: boolean
  readonly problem: string | undefined
  readonly onBring: (way: Way) => void
  readonly onLeave: () => void
}

/** What is here and what is in the copy; how it comes back; and where much would go, a word typed first. */
export function SideBySide({ look, isBusy, problem, onBring, onLeave }: Props) {
  const t = useTexts("copies")
  const [way, setWay] = useState<Way>("merge")
  const heading = useFocusWhen<HTMLHeadingElement>(true)
  return (
    <section class="card" aria-labelledby="side-by-side">
      <h2 id="side-by-side" ref={heading} tabIndex={-1}>
        {t("look.title")}
      </h2>
      <p>{t("look.from", { day: look.from })}</p>
      <Tallies rows={look.rows} />
      {look.damagedPages > 0 && <p>{t("look.damaged", { count: look.damagedPages })}</p>}
      {look.unreadable > 0 && <p>{t("look.unreadable", { count: look.unreadable })}</p>}
      {look.strangers > 0 && <p>{t("look.strangers", { count: look.strangers })}</p>}
      {look.isEmpty ? (
        <p>{t("look.empty")}</p>
      ) : (
        <>
          <Choice
            legend={t("way.legend")}
            options={[
              { value: "merge", label: t("way.merge"), hint: t("way.mergeHint") },
              { value: "replace", label: t("way.replace"), hint: t("way.replaceHint") },
            ]}
            value={way}
            onChoose={setWay}
          />
          <p>{t("way.aside")}</p>
        </>
      )}
      <Sure
        key={way}
        look={look}
        way={way}
        isBusy={isBusy}
        problem={problem}
        onBring={() => onBring(way)}
        onLeave={onLeave}
      />
    </section>
  )
}

function Sure({
  look,
  way,
  isBusy,
  problem,
  onBring,
  onLeave,
}: Omit<Props, "onBring"> & { readonly way: Way; readonly onBring: () => void }) {
  const t = useTexts("copies")
  const [typed, setTyped] = useState("")
  const [isMissing, setMissing] = useState(false)
  const word = t("way.word")
  const mustType = way === "replace" && look.shrinks
  const bring = () => {
    const isTyped = typed.trim().toLowerCase() === word
    setMissing(mustType && !isTyped)
    if (!mustType || isTyped) onBring()
  }
  return (
    <>
      {way === "replace" && look.gone > 0 && <p class="problem">{t("way.gone", { count: look.gone })}</p>}
      {mustType && (
        <Field
          label={t("way.type", { word })}
          value={typed}
          onInput={setTyped}
          problem={isMissing ? t("way.notTyped", { word }) : undefined}
        />
      )}
      <WhyNot words={problem} />
      <p class="row">
        <Button look={way === "replace" ? "danger" : "next"} busy={isBusy} onPress={bring}>
          {t("look.bring")}
        </Button>
        <Button look="quiet" onPress={onLeave}>
          {t("look.not")}
        </Button>
      </p>
    </>
  )
}
