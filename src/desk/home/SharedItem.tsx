import { useState } from "preact/hooks"
import type { Reading } from "../../fhir/read.ts"
import { momentInWords } from "../../i18n/moments.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { Card } from "../../ui/Card.tsx"
import { readShared, type ReadSharedProblem, type Shared } from "../reading/share.ts"
import { useDesk } from "../services.ts"
import { SharedReading } from "./SharedReading.tsx"

type Props = { readonly shared: Shared; readonly timeZone: string }

/** One thing shared: opened only when somebody presses, and asked for anew each time, so that an ended one is gone. */
export function SharedItem({ shared: { receivedAt, from }, timeZone }: Props) {
  const t = useTexts("desk")
  const problems = useTexts("problems")
  const { client } = useDesk()
  const [reading, setReading] = useState<Reading>()
  const [problem, setProblem] = useState<ReadSharedProblem>()
  const [busy, setBusy] = useState(false)
  const who = from?.chosenName || t("shared.noName")

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
      <p class="soft">{t("shared.received", { when: momentInWords(receivedAt, timeZone) })}</p>
      {from === undefined && <p>{t("shared.unopened")}</p>}
      {from && reading === undefined && (
        <Button busy={busy} label={t("shared.openThis", { who })} onPress={() => void open()}>
          {t("shared.open")}
        </Button>
      )}
      <p role="status">
        {busy && t("shared.opening")}
        {problem && (isOwn(problem.kind) ? t(`reading.${problem.kind}`) : problems(problem.kind))}
      </p>
      {reading && (
        <>
          <SharedReading reading={reading} timeZone={timeZone} />
          <Button label={t("shared.closeThis", { who })} onPress={() => setReading(undefined)}>
            {t("shared.close")}
          </Button>
        </>
      )}
    </Card>
  )
}

// What the desk has words of its own for.
const own = ["ended", "needs-passcode", "damaged", "not-ours"] as const
const isOwn = (kind: ReadSharedProblem["kind"]): kind is (typeof own)[number] =>
  own.some((one) => one === kind)
