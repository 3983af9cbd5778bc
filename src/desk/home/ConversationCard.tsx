import { useState } from "preact/hooks"
import { momentInWords } from "../../i18n/moments.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Card } from "../../ui/Card.tsx"
import type { Conversation } from "../reading/conversation.ts"
import { useDesk } from "../services.ts"
import { Answering } from "./Answering.tsx"
import { AtTheirWord } from "./AtTheirWord.tsx"
import { GivenAnswers } from "./GivenAnswers.tsx"
import { WhatTheySay } from "./WhatTheySay.tsx"

type Props = {
  readonly conversation: Conversation
  readonly timeZone: string
  /** Its time has been: there is nothing left to cancel. */
  readonly isOver: boolean
  readonly onAnswered: () => void
  readonly onSignedOut: () => void
}

/** One welcoming conversation: when, who, what helps them be there, and what the team answered. */
export function ConversationCard({ conversation, timeZone, isOver, onAnswered, onSignedOut }: Props) {
  const t = useTexts("desk")
  const { client } = useDesk()
  const { id, startsAt, minutes, words, answers } = conversation
  const [isCancelledHere, setCancelledHere] = useState(false)
  const isCancelled = conversation.isCancelled || isCancelledHere
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
      {words && (
        <AtTheirWord
          words={{
            ask: t("theirWord.cancel"),
            named: t("theirWord.cancelThis", { who, when }),
            lead: t("theirWord.cancelLead"),
            yes: t("theirWord.cancelYes"),
            done: t("theirWord.cancelled"),
          }}
          isOver={isCancelled || isOver}
          onYes={() => client.cancelBooking(id)}
          onDone={() => setCancelledHere(true)}
          onSignedOut={onSignedOut}
        />
      )}
    </Card>
  )
}
