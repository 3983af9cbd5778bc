import { useTexts } from "../../i18n/texts.ts"
import { Choice } from "../../ui/Choice.tsx"
import { Tick } from "../../ui/Tick.tsx"

/** How the app looks and reads, as far as a person can choose. */
export type Look = {
  readonly theme: "system" | "light" | "dark"
  readonly size: 100 | 125 | 150 | 200
  readonly easyRead: boolean
  readonly clearLetters: boolean
  readonly readAloud: boolean
  readonly calm: boolean
  readonly littleData: boolean
}
type Props = {
  readonly look: Look
  /** This device has a voice of its own. */
  readonly hasVoice: boolean
  readonly onLook: (change: Partial<Look>) => void
}

const themes = ["system", "light", "dark"] as const
const sizes = [100, 125, 150, 200] as const

/** Easy Read or plain words, how big, light or dark, and what makes pages easier. Each takes effect at once. */
export function LookCards({ look, hasVoice, onLook }: Props) {
  const t = useTexts("settings")
  return (
    <>
      <section class="card">
        <Choice
          legend={t("words.title")}
          options={[
            { value: "plain", label: t("words.plain") },
            { value: "easy", label: t("words.easy"), hint: t("words.easyHint") },
          ]}
          value={look.easyRead ? "easy" : "plain"}
          onChoose={(value) => onLook({ easyRead: value === "easy" })}
        />
        <p class="soft">{t("words.where")}</p>
      </section>
      <section class="card">
        <Choice
          legend={t("size.title")}
          options={sizes.map((size) => ({ value: String(size), label: t(`size.${size}`) }))}
          value={String(look.size)}
          onChoose={(value) => onLook({ size: sizes.find((size) => String(size) === value) ?? 100 })}
        />
      </section>
      <section class="card">
        <Choice
          legend={t("look.title")}
          options={themes.map((value) => ({ value, label: t(`look.${value}`) }))}
          value={look.theme}
          onChoose={(theme) => onLook({ theme })}
        />
      </section>
      <section class="card">
        <fieldset>
          <legend>{t("ease.title")}</legend>
          <Tick
            label={t("ease.letters")}
            hint={t(look.littleData ? "ease.lettersNot" : "ease.lettersHint")}
            checked={look.clearLetters}
            onChange={(clearLetters) => onLook({ clearLetters })}
          />
          {hasVoice ? (
            <Tick
              label={t("ease.aloud")}
              hint={t("ease.aloudHint")}
              checked={look.readAloud}
              onChange={(readAloud) => onLook({ readAloud })}
            />
          ) : (
            <p class="soft">{t("ease.noVoice")}</p>
          )}
          <Tick
            label={t("ease.calm")}
            hint={t("ease.calmHint")}
            checked={look.calm}
            onChange={(calm) => onLook({ calm })}
          />
          <Tick
            label={t("ease.data")}
            hint={t("ease.dataHint")}
            checked={look.littleData}
            onChange={(littleData) => onLook({ littleData })}
          />
        </fieldset>
      </section>
    </>
  )
}
