import { useEffect, useRef } from "preact/hooks"
import { type Answer, useAnswers } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { shortly } from "../../kit/shortly.ts"
import { Button } from "../../ui/Button.tsx"

/** Which of the two stays. `both`: one under the other. */
type Choice = "there" | "mine" | "both"
/** Two texts of one place; `there` is undefined where that place is gone. */
type Two = {
  readonly key: string
  readonly there: string | undefined
  readonly mine: string
  readonly choices: readonly Choice[]
}
type Props = {
  readonly texts: readonly Two[]
  readonly onChoose: (at: number, choice: Choice) => Promise<Answer>
}

const words = { there: "keepThere", mine: "keepMine", both: "keepBoth" } as const

/** Two windows changed the same text. Both stand here until the person chooses; the focus is brought to the first of them. */
export function BothTexts({ texts, onChoose }: Props) {
  const t = useTexts("both")
  const { said, hear } = useAnswers()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [texts.length])
  return (
    <section class="notice stack" aria-labelledby="both-texts">
      <h2 id="both-texts" ref={heading} tabIndex={-1}>
        {t("title")}
      </h2>
      <p>{t("lead")}</p>
      {texts.map(({ key, there, mine, choices }, at) => (
        <div key={key} class="card">
          {there === undefined ? (
            <p>{t("gone")}</p>
          ) : (
            <>
              <h3 class="soft">{t("there")}</h3>
              <p class="own" dir="auto">
                {there}
              </p>
            </>
          )}
          <h3 class="soft">{t("mine")}</h3>
          <p class="own" dir="auto">
            {mine}
          </p>
          <p class="row">
            {choices.map((choice) => {
              const name = there === undefined ? t("putAway") : t(words[choice])
              return (
                <Button
                  key={choice}
                  label={`${name}: ${shortly(choice === "there" ? (there ?? mine) : mine)}`}
                  onPress={() => void hear(onChoose(at, choice))}
                >
                  {name}
                </Button>
              )
            })}
          </p>
        </div>
      ))}
      {said !== undefined && (
        <p class="problem" role="alert">
          {said}
        </p>
      )}
    </section>
  )
}
