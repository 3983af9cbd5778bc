import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { useFocusWhen } from "../../ui/focus.ts"
import { type Cleared, isAllGone } from "./cleared.ts"
import { OutOfReach } from "./OutOfReach.tsx"

type Props = {
  /** `everything`: what was kept here was taken away. `visit`: a visit ended where nothing is kept. */
  readonly after: "everything" | "visit"
  readonly list: readonly Cleared[]
  /** Clears and looks once more. */
  readonly onAgain: () => void
  /** To the first page, as somebody who was never here. */
  readonly onBegin: () => void
  readonly onLeave: () => void
}

/** What was cleared, each thing looked for just now, and what may still be there. Nothing on it is anybody's. */
export function ClearedPage({ after, list, onAgain, onBegin, onLeave }: Props) {
  const t = useTexts("safe")
  const heading = useFocusWhen<HTMLHeadingElement>(true)
  const isGone = isAllGone(list)
  return (
    <main id="page">
      <h1 ref={heading} tabIndex={-1}>
        {t(isGone ? (after === "visit" ? "cleared.visit" : "cleared.title") : "cleared.notAll")}
      </h1>
      {after === "visit" && <p class="lead">{t("cleared.words")}</p>}
      <section class="card" aria-labelledby="checked">
        <h2 id="checked">{t("cleared.checked")}</h2>
        <ul class="list">
          {list.map(({ what, standing, count }) => (
            <li key={what}>
              <span aria-hidden="true">{standing === "gone" ? "✓ " : "– "}</span>
              {t(`cleared.${what}`)}: <strong>{t(`cleared.${standing}`, { count })}</strong>
            </li>
          ))}
        </ul>
        {!isGone && (
          <>
            <p>{t("cleared.close")}</p>
            <Button onPress={onAgain}>{t("cleared.once")}</Button>
          </>
        )}
      </section>
      <OutOfReach
        title={t("cleared.still")}
        of={
          after === "visit"
            ? ["history", "downloads", "back", "sent", "copies"]
            : ["sent", "copies", "downloads", "backups", "history", "passkey", "back"]
        }
      />
      <p class="row">
        <Button look="next" onPress={onLeave}>
          {t("cleared.leave")}
        </Button>
        <Button onPress={onBegin}>{t("cleared.begin")}</Button>
      </p>
    </main>
  )
}
