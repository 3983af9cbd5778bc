import { useEffect, useRef } from "preact/hooks"
import { drawRightNow } from "../../right-now/draw.ts"
import { readOwn } from "../../right-now/read.ts"
import { Link } from "../../router/Link.tsx"
import { RightNowPage } from "../RightNowPage.tsx"

/** *Right now* inside the app: the same page as the one that opens without it, drawn by the same few lines. */
export function RightNow() {
  const around = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let gone = false
    let clear = () => {}
    const draw = async () => {
      const page = await readOwn()
      if (around.current !== null && !gone) clear = drawRightNow(around.current, page)
    }
    void draw()
    return () => {
      gone = true
      clear()
    }
  }, [])
  return (
    <div ref={around}>
      <RightNowPage way={Link} />
    </div>
  )
}
