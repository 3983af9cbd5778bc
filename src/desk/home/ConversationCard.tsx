import { momentInWords } from "../../i18n/moments.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Card } from "../../ui/Card.tsx"
import type { Conversation } from "../reading/conversation.ts"
import { Answering } from "./Answering.tsx"
import { GivenAnswers } from "./GivenAnswers.tsx"
import { WhatTheySay } from "./WhatTheySay.tsx"

type Props = {
  readonly conversation: Conversation
  readonly timeZone: string
  readonly onAnswered: () => void
  readonly onSignedOut: () => void
}

/** One welcoming conversation: when, who, what helps them be there, and what the team answered. */
export function ConversationCard({ conversation, timeZone, onAnswered, onSignedOut }: Props) {
  const t = useTexts("desk")
  const { id, startsAt, minutes, isCancelled, words, answers } = conversation
  const when = momentInWords(startsAt, timeZone)
  const who = words?.chosenName || t("coming.noName")
  return (
    <Card title={when}>
      <p class="soft">{t("coming.minutes", { count: minutes })}</p>
      {isCancelled && <p>{t("coming.cancelled")}</p>}
      {!isCancelled && words === undefined && <p>{t("coming.unopened")}</p>}
      {!isCancelled && words && (
        <>
          <p class={words.chosenName ? "own big" : "soft"} dir="auto">
            {who}
          </p>
          <WhatTheySay words={words} />
        </>
      )}
      <GivenAnswers answers={answers} timeZone={timeZone} />
      {!isCancelled && words && (
        <Answering
          booking={id}
          replyKey={words.replyKey}
          about={{ who, when }}
          onAnswered={onAnswered}
          onSignedOut={onSignedOut}
        />
      )}
    </Card>
  )
}
