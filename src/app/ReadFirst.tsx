import type { ComponentChildren } from "preact"
import { useState } from "preact/hooks"
import { WhoReads } from "../features/hubs/WhoReads.tsx"
import { type Tellable, useProblems } from "../i18n/problems.ts"
import { useTexts } from "../i18n/texts.ts"
import { Button } from "../ui/Button.tsx"
import { Card } from "../ui/Card.tsx"
import { useFocusWhen } from "../ui/focus.ts"
import { keepMe } from "../vault/stores/me.ts"
import type { Hub } from "../wire/hubs.ts"
import { useServices } from "./services.ts"

type Props = { readonly hub: Hub; readonly children: ComponentChildren }

/** Before a first booking or share: who reads it, when, and what the team must act on. One step, once; after that it stays at hand. */
export function ReadFirst({ hub, children }: Props) {
  const t = useTexts("hubs")
  const inWords = useProblems()
  const { state, now } = useServices()
  const [problem, setProblem] = useState<Tellable>()
  const [isDone, setDone] = useState(false)
  const next = useFocusWhen<HTMLDivElement>(isDone)
  const me = state.me.value
  const done = async () => {
    const kept = await state.act([keepMe({ ...me, readAboutSharingAt: now(), changedAt: now() })])
    setProblem(kept.ok ? undefined : kept.problem)
    setDone(kept.ok)
  }
  if (me.readAboutSharingAt === null)
    return (
      <Card title={t("reads.title")}>
        <WhoReads hub={hub} />
        {problem && (
          <p class="problem" role="alert">
            {inWords(problem)}
          </p>
        )}
        <Button look="next" onPress={() => void done()}>
          {t("reads.done")}
        </Button>
      </Card>
    )
  return (
    <>
      <div ref={next} tabIndex={-1}>
        {children}
      </div>
      <details>
        <summary>{t("reads.title")}</summary>
        <WhoReads hub={hub} />
      </details>
    </>
  )
}
