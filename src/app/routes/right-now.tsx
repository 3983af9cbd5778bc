import { useEffect, useRef } from "preact/hooks"
import { useTexts } from "../../i18n/texts.ts"
import { drawDoorstep } from "../../right-now/draw.ts"
import { readOwn } from "../../right-now/read.ts"
import { Numbers } from "../Numbers.tsx"

/** *Right now* inside the app: the same page as the one that opens without it, drawn by the same few lines. */
export function RightNow() {
  const t = useTexts("right-now")
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let gone = false
    let clear = () => {}
    const draw = async () => {
      const page = await readOwn()
      if (page !== undefined && place.current !== null && !gone) clear = drawDoorstep(place.current, page)
    }
    void draw()
    return () => {
      gone = true
      clear()
    }
  }, [])
  return (
    <>
      <h1>{t("title")}</h1>
      <div ref={place} />
      <Numbers />
    </>
  )
}
