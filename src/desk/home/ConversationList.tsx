import { useTexts } from "../../i18n/texts.ts"
import type { Instant } from "../../kit/instant.ts"
import type { Conversation } from "../reading/conversation.ts"
import { ConversationCard } from "./ConversationCard.tsx"

type Props = {
  readonly conversations: readonly Conversation[]
  readonly timeZone: string
  readonly now: Instant
  readonly onAnswered: () => void
  readonly onSignedOut: () => void
}

/** Welcoming conversations, soonest first; those of the last day below. */
export function ConversationList({ conversations, now, ...rest }: Props) {
  const t = useTexts("desk")
  const isOver = (one: Conversation) => one.startsAt + one.minutes * 60 <= now
  const coming = conversations.filter((one) => !isOver(one))
  const been = conversations.filter(isOver)
  const draw = (one: Conversation) => (
    <li key={one.id}>
      <ConversationCard conversation={one} isOver={isOver(one)} {...rest} />
    </li>
  )
  return (
    <section aria-labelledby="coming">
      <h2 class="group" id="coming">
        {t("coming.title")}
      </h2>
      {coming.length === 0 && <p>{t("coming.none")}</p>}
      <ul class="cards">{coming.map(draw)}</ul>
      {been.length > 0 && (
        <details>
          <summary>{t("coming.been")}</summary>
          <ul class="cards">{been.map(draw)}</ul>
        </details>
      )}
    </section>
  )
}
