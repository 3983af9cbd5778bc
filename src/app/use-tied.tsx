import type { ComponentChildren } from "preact"
import { useEffect, useMemo, useState } from "preact/hooks"
import { lazily } from "../ui/Later.tsx"

const piece = lazily(() => import("./TiedSheets.tsx").then((file) => file.TiedSheets))

/** Draws the skill sheets tied to a thing. They come after the page: it does not wait for them, and does without. */
export function useTied(): (id: string) => ComponentChildren {
  const [Tied, setTied] = useState(() => piece.here())
  useEffect(() => {
    piece.get().then(
      (got) => setTied(() => got),
      () => {}, // Without a signal and not kept yet.
    )
  }, [])
  return useMemo(() => (id: string) => Tied && <Tied id={id} />, [Tied])
}
