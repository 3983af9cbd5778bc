import type { ComponentChildren, ComponentType } from "preact"
import { useTexts } from "../i18n/texts.ts"
import { Numbers } from "./Numbers.tsx"
import { fixedCards, turning } from "./right-now-words.ts"

/** How the way to another page is drawn: the router's in the app, a plain `a` in the page made at build. */
type Way = ComponentType<{ readonly to: string; readonly children: ComponentChildren }>

/**
 * The fixed part of *Right now*, whole without script: 999 and the numbers a step away, room for the person's own cards, the
 * numbers, ours. `right-now` draws one card at a time into `#right-now-own`, with the words that stand on it.
 */
export function RightNowPage({ way: Way }: { readonly way: Way }) {
  const t = useTexts("right-now")
  const words = Object.entries(turning(t)).map(([name, said]) => [`data-${name}`, said])
  return (
    <>
      <h1>{t("title")}</h1>
      <p class="now-when">{t("numbers.dangerWhen")}</p>
      <p class="now-help">
        <a class="button" href="tel:999">
          {t("numbers.danger")}
        </a>{" "}
        <a class="button" href="#numbers">
          {t("talk")}
        </a>
      </p>
      <div id="right-now-own" {...Object.fromEntries(words)} />
      <Numbers danger={false} />
      {fixedCards(t).map(({ heading, lines }) => (
        <section key={heading} class="card" data-card>
          <h2>{heading}</h2>
          <ul class="list">
            {lines.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      ))}
      <p class="now-after">
        <Way to="/wishes#part-3">{t("afterwards")}</Way>
      </p>
    </>
  )
}
