import { useLayoutEffect, useRef, useState } from "preact/hooks"
import { Button } from "./Button.tsx"
import type { Named } from "./ItemMore.tsx"

type Props = {
  /** When it was last looked at. */
  readonly words: string
  /** That was long ago: the button is there. */
  readonly isOld: boolean
  readonly stillRight: Named
  readonly onStillRight: () => void
  /** Why that was not kept, in words. */
  readonly problem: string | undefined
}

/** When something that has grown old was last looked at, and one press that says it is still right. Says nothing of what has not. */
export function LastLooked({ words, isOld, stillRight, onStillRight, problem }: Props) {
  const line = useRef<HTMLParagraphElement>(null)
  const [wasOld] = useState(isOld)
  const before = useRef(isOld)
  // The button leaves with the focus in it; what the press changed is the line beside it.
  useLayoutEffect(() => {
    if (before.current && !isOld && document.activeElement === document.body) line.current?.focus()
    before.current = isOld
  }, [isOld])
  if (!isOld && !wasOld) return null
  return (
    <div class="row looked">
      <p class="soft" ref={line} tabIndex={-1}>
        {words}
      </p>
      {isOld && (
        <Button label={stillRight.whole} onPress={onStillRight}>
          {stillRight.words}
        </Button>
      )}
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
