import { useEffect, useState } from "preact/hooks"
import type { OneTimeLink } from "./address.ts"
import type { AtTheDesk } from "./at-the-desk.ts"
import { EnrolPage } from "./enrol/EnrolPage.tsx"
import { HomePage } from "./home/HomePage.tsx"
import { watchIdle } from "./idle.ts"
import { oneDeskAtATime } from "./one-desk.ts"
import { RecoverPage } from "./recover/RecoverPage.tsx"
import { useDesk } from "./services.ts"
import { SignInPage, type Why } from "./sign-in/SignInPage.tsx"

type Where =
  | { readonly at: "link"; readonly link: OneTimeLink }
  | { readonly at: "door"; readonly why: Why | undefined }
  | { readonly at: "desk"; readonly here: AtTheDesk }

/** The whole desk. The team's keys are in `where` alone: leaving the desk lets go of them, whatever the service answers. */
export function Desk({ link }: { readonly link: OneTimeLink | undefined }) {
  const { client } = useDesk()
  const [where, go] = useState<Where>(link ? { at: "link", link } : { at: "door", why: undefined })
  const leave = (why: Why) => {
    go({ at: "door", why })
    if (why === "idle" || why === "out") void client.endSession()
  }
  const enter = (here: AtTheDesk) => go({ at: "desk", here })
  const isIn = where.at === "desk"
  useEffect(() => (isIn ? watchIdle(() => leave("idle")) : undefined), [isIn])
  useEffect(() => (isIn ? oneDeskAtATime(() => leave("elsewhere")) : undefined), [isIn])
  if (where.at === "link") {
    const Pages = where.link.to === "enrol" ? EnrolPage : RecoverPage
    const onSignIn = () => go({ at: "door", why: undefined })
    return <Pages token={where.link.token} onEnter={enter} onSignIn={onSignIn} />
  }
  if (where.at === "door") return <SignInPage why={where.why} onEnter={enter} />
  return <HomePage here={where.here} onLeave={leave} />
}
