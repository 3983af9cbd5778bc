import { renderToString } from "preact-render-to-string"
import { HomeFrame, type HomeWay } from "../features/home/HomeFrame.tsx"
import { loadTexts, textsOf, useTexts } from "../i18n/texts.ts"
import { Frame, type Way } from "./Frame.tsx"
import { Numbers } from "./Numbers.tsx"
import { RightNowPage } from "./RightNowPage.tsx"

/** What stands in the pages made at build, before any script and without any, each under its title. The app is drawn over it. */
export type Prerendered = Readonly<Record<"home" | "rightNow" | "shell", { title: string; body: string }>>

/** Draws the three pages the build makes. Runs in the build alone. */
export async function prerender(): Promise<Prerendered> {
  await loadTexts("shell", "right-now", "home")
  const t = textsOf("shell")
  const titled = (page: string) => t("title", { page })
  return {
    home: { title: titled(t("home")), body: renderToString(<HomeBefore />) },
    rightNow: { title: titled(t("rightNow")), body: renderToString(<RightNowBefore />) },
    shell: { title: t("name"), body: renderToString(<Waiting />) },
  }
}

/** *Home* before it knows whose it is: each thing where the app will draw it again. */
function HomeBefore() {
  const t = useTexts("shell")
  return (
    <Frame here="/" way={PlainWay}>
      <HomeFrame title={t("name")} way={PlainHomeWay} first={<NoScript />}>
        <Numbers />
      </HomeFrame>
    </Frame>
  )
}

/** The frame and the numbers, while the app comes; without script they are what there is. */
function Waiting() {
  const t = useTexts("shell")
  return (
    <Frame here="" way={PlainWay}>
      <h1>{t("name")}</h1>
      <NoScript />
      <Numbers />
    </Frame>
  )
}

/** *Right now*: the person's own part is drawn into its place by its own small script, from the doorstep page. */
function RightNowBefore() {
  return (
    <Frame here="/right-now" way={PlainWay}>
      <RightNowPage way={PlainHomeWay} />
    </Frame>
  )
}

function NoScript() {
  const t = useTexts("shell")
  return (
    <noscript>
      <p>{t("noScript")}</p>
    </noscript>
  )
}

const PlainHomeWay: HomeWay = ({ to, children }) => <a href={to}>{children}</a>

const PlainWay: Way = ({ to, here, children, ...rest }) => (
  <a href={to} aria-current={here ? "page" : undefined} {...rest}>
    {children}
  </a>
)
