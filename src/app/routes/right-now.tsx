import { useEffect, useRef } from "preact/hooks"
import { drawRightNow } from "../../right-now/draw.ts"
import { Link } from "../../router/Link.tsx"
import { rightNowOwn } from "../right-now-own.ts"
import { RightNowPage } from "../RightNowPage.tsx"
import { useServices } from "../services.ts"

/** *Right now* inside the app: the same page as the one that opens without it, drawn by the same few lines. */
export function RightNow() {
  const services = useServices()
  const around = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let gone = false
    let clear = () => {}
    const draw = async () => {
      const page = await rightNowOwn(services)
      if (around.current !== null && !gone) ({ clear } = drawRightNow(around.current, page))
    }
    void draw()
    return () => {
      gone = true
      clear()
    }
  }, [services])
  return (
    <div ref={around}>
      <RightNowPage way={Link} />
    </div>
  )
}
