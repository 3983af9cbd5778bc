import { useEffect, useState } from "preact/hooks"
import { useTexts } from "../../i18n/texts.ts"
import { type Instant, readClock } from "../../kit/instant.ts"
import type { CallProblem } from "../../service-client/port.ts"
import { Button } from "../../ui/Button.tsx"
import { Notice } from "../../ui/Notice.tsx"
import type { AtTheDesk } from "../at-the-desk.ts"
import { Page } from "../Page.tsx"
import { type Conversation, openConversation } from "../reading/conversation.ts"
import { openShared, type Shared } from "../reading/share.ts"
import { useDesk } from "../services.ts"
import type { Why } from "../sign-in/SignInPage.tsx"
import { ConversationList } from "./ConversationList.tsx"
import { SharedList } from "./SharedList.tsx"

type Props = { readonly here: AtTheDesk; readonly onLeave: (why: Why) => void }
type Seen = {
  readonly conversations: readonly Conversation[]
  readonly shared: readonly Shared[]
  readonly at: Instant
}

/** The desk itself: who is coming, and what people chose to share. Looks once, and again when asked; nobody has to watch it. */
export function HomePage({ here, onLeave }: Props) {
  const t = useTexts("desk")
  const problems = useTexts("problems")
  const { client } = useDesk()
  const [seen, setSeen] = useState<Seen>()
  const [problem, setProblem] = useState<CallProblem>()
  const [busy, setBusy] = useState(false)
  const { session, keyring } = here

  async function look() {
    setBusy(true)
    const [bookings, inbox] = await Promise.all([client.bookings(), client.inbox()])
    setBusy(false)
    for (const answer of [bookings, inbox]) {
      if (!answer.ok && answer.problem.kind === "signed-out") return onLeave("over")
      if (!answer.ok) return setProblem(answer.problem)
    }
    if (!bookings.ok || !inbox.ok) return
    setProblem(undefined)
    setSeen({
      conversations: await Promise.all(bookings.value.map((one) => openConversation(one, keyring))),
      shared: await Promise.all(inbox.value.map((one) => openShared(one, keyring))),
      at: readClock(),
    })
  }
  useEffect(() => void look(), [keyring])

  const beside = (
    <div class="row">
      <Button busy={busy} onPress={() => void look()}>
        {t("home.lookAgain")}
      </Button>
      <Button look="quiet" onPress={() => onLeave("out")}>
        {t("home.signOut")}
      </Button>
    </div>
  )
  return (
    <Page broad title={t("home.title", { hub: session.hubName })} beside={beside}>
      {session.madeUp && <p class="made-up">{t("madeUp", { hub: session.hubName })}</p>}
      <p class="soft">
        {t("home.hello", { name: session.name })} {t("home.madeNote")}
      </p>
      {keyring.unreadable > 0 && <Notice>{t("home.unreadableKeys", { count: keyring.unreadable })}</Notice>}
      {problem && <Notice urgent>{problems(problem.kind)}</Notice>}
      <p role="status">{busy && t("home.looking")}</p>
      {seen && (
        <div class="columns">
          <ConversationList
            conversations={seen.conversations}
            timeZone={session.timeZone}
            now={seen.at}
            onAnswered={() => void look()}
            onSignedOut={() => onLeave("over")}
          />
          <SharedList shared={seen.shared} timeZone={session.timeZone} onSignedOut={() => onLeave("over")} />
        </div>
      )}
    </Page>
  )
}
