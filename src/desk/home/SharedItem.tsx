import { useState } from "preact/hooks"
import type { Reading } from "../../fhir/read.ts"
import { momentInWords } from "../../i18n/moments.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { Card } from "../../ui/Card.tsx"
import { readShared, type ReadSharedProblem, type Shared } from "../reading/share.ts"
import { useDesk } from "../services.ts"
import { AtTheirWord } from "./AtTheirWord.tsx"
import { SharedReading } from "./SharedReading.tsx"

type Props = { readonly shared: Shared; readonly timeZone: string; readonly onSignedOut: () => void }

/**
 * One thing shared: opened only when somebody presses, and asked for anew each time, so that an ended one is gone.
 * One ended here says so in its place, until somebody looks again.
 */
export function SharedItem({ shared: { id, receivedAt, from }, timeZone, onSignedOut }: Props) {
  const t = useTexts("desk")
  const problems = useTexts("problems")
  const { client } = useDesk()
  const [reading, setReading] = useState<Reading>()
  const [problem, setProblem] = useState<ReadSharedProblem>()
  const [busy, setBusy] = useState(false)
  const [isEnded, setEnded] = useState(false)
  const who = from?.chosenName || t("shared.noName")
  const when = momentInWords(receivedAt, timeZone)

  async function open() {
    if (from === undefined) return
    setBusy(true)
    setProblem(undefined)
    const read = await readShared(from.link, client)
    setBusy(false)
    if (read.ok) setReading(read.value)
    else setProblem(read.problem)
  }
  return (
    <Card>
      {from && (
        <h3 class="own" dir="auto">
          {who}
        </h3>
      )}
      <p class="soft">{t("shared.received", { when })}</p>
      {from === undefined && <p>{t("shared.unopened")}</p>}
      {from && !isEnded && reading === undefined && (
        <Button busy={busy} label={t("shared.openThis", { who })} onPress={() => void open()}>
          {t("shared.open")}
        </Button>
      )}
      <p role="status">
        {busy && t("shared.opening")}
        {!isEnded && problem && (isOwn(problem.kind) ? t(`reading.${problem.kind}`) : problems(problem.kind))}
      </p>
      {!isEnded && reading && (
        <>
          <SharedReading reading={reading} timeZone={timeZone} />
          <Button label={t("shared.closeThis", { who })} onPress={() => setReading(undefined)}>
            {t("shared.close")}
          </Button>
        </>
      )}
      {from && (
        <AtTheirWord
          words={{
            ask: t("theirWord.end"),
            named: t("theirWord.endThis", { who, when }),
            lead: t("theirWord.endLead"),
            yes: t("theirWord.endYes"),
            done: t("theirWord.ended"),
          }}
          isOver={isEnded}
          onYes={() => client.endShared(id)}
          onDone={() => setEnded(true)}
          onSignedOut={onSignedOut}
        />
      )}
    </Card>
  )
}

// What the desk has words of its own for.
const own = ["ended", "needs-passcode", "damaged", "not-ours"] as const
const isOwn = (kind: ReadSharedProblem["kind"]): kind is (typeof own)[number] =>
  own.some((one) => one === kind)
