import { useState } from "preact/hooks"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { Choice } from "../../ui/Choice.tsx"
import { useFocusBack } from "../../ui/focus.ts"
import { Notice } from "../../ui/Notice.tsx"
import { usualMinutes, visitMinutes, type VisitStanding } from "./visit.ts"

type Props = {
  readonly standing: VisitStanding
  readonly onEndAfter: (minutes: number | null) => void
  readonly onEnd: () => void
}

/** When a visit ends by itself, quietly, with a way to change that and to end it now; a minute before, said aloud. */
export function VisitRow({ standing, onEndAfter, onEnd }: Props) {
  const t = useTexts("modes")
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState<string>(standing.kind === "open" ? "none" : String(usualMinutes))
  const opener = useFocusBack(isOpen)
  const choose = (value: string) => {
    setChosen(value)
    onEndAfter(value === "none" ? null : Number(value))
  }
  return (
    <>
      {standing.kind === "soon" && (
        <Notice urgent>
          <p>{t("visit.soon")}</p>
          <Button look="next" onPress={() => onEndAfter(usualMinutes)}>
            {t("visit.more", { count: usualMinutes })}
          </Button>
        </Notice>
      )}
      <p class="row">
        {standing.kind === "running" && <span>{t("visit.in", { count: standing.minutes })}</span>}
        {standing.kind === "open" && <span>{t("visit.open")}</span>}
        <Button onPress={onEnd}>{t("visit.end")}</Button>
        <Button look="quiet" expanded={isOpen} buttonRef={opener} onPress={() => setOpen(!isOpen)}>
          {t("visit.change")}
        </Button>
      </p>
      {isOpen && (
        <Choice
          legend={t("visit.when")}
          options={[...visitMinutes.map(String), "none"].map((value) => ({
            value,
            label: value === "none" ? t("visit.none") : t("visit.after", { count: Number(value) }),
          }))}
          value={chosen}
          onChoose={choose}
        />
      )}
    </>
  )
}
