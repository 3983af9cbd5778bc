import { useRef } from "preact/hooks"
import type { Statement } from "../../domain/statement.ts"
import { useLaterWords } from "../../i18n/later.ts"
import { loadTexts } from "../../i18n/texts.ts"
import { Later, lazily } from "../../ui/Later.tsx"
import type { ReviewActions } from "./later/ReviewNotice.tsx"

type Props = ReviewActions & {
  /** What is due by now, the longest waiting first. */
  readonly due: readonly Statement[]
}

const notice = lazily(async () => {
  const [file] = await Promise.all([import("./later/ReviewNotice.tsx"), loadTexts("details")])
  return file.ReviewNotice
})

/** The gentle reminder at the top of a page; nothing where nothing was due since the page was opened. */
export function Reviews({ due, onStillTrue }: Props) {
  const words = useLaterWords()
  const isWanted = useRef(false)
  isWanted.current ||= due.length > 0
  if (!isWanted.current) return null
  return (
    <Later piece={notice} words={words}>
      {(ReviewNotice) => <ReviewNotice due={due} onStillTrue={onStillTrue} />}
    </Later>
  )
}
