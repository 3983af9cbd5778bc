import { renderToString } from "preact-render-to-string"
import { loadTexts, useTexts } from "../i18n/texts.ts"
import { Frame, type Way } from "./Frame.tsx"
import { Numbers } from "./Numbers.tsx"

/** What stands in the pages made at build, before any script and without any. The app is drawn over it. */
export type Prerendered = { readonly home: string; readonly rightNow: string; readonly shell: string }

/** Draws the three pages the build makes. Runs in the build alone. */
export async function prerender(): Promise<Prerendered> {
  await loadTexts("shell", "right-now")
  return {
    home: renderToString(<Waiting here="/" />),
    rightNow: renderToString(<RightNowPage />),
    shell: renderToString(<Waiting here="" />),
  }
}

/** The frame and the numbers, while the app comes; without script they are what there is. */
function Waiting({ here }: { readonly here: string }) {
  const t = useTexts("shell")
  return (
    <Frame here={here} way={PlainWay}>
      <h1>{t("name")}</h1>
      <noscript>
        <p>{t("noScript")}</p>
      </noscript>
      <Numbers />
    </Frame>
  )
}

/** *Right now*: the person's own part is drawn into `#own` by its own small script, from the doorstep page. */
function RightNowPage() {
  const t = useTexts("shell")
  return (
    <Frame here="/right-now" way={PlainWay}>
      <h1>{t("rightNow")}</h1>
      <div id="own" />
      <Numbers />
    </Frame>
  )
}

const PlainWay: Way = ({ to, here, children, ...rest }) => (
  <a href={to} aria-current={here ? "page" : undefined} {...rest}>
    {children}
  </a>
)
