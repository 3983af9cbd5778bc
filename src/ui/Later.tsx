import type { ComponentChildren } from "preact"
import { useEffect, useState } from "preact/hooks"
import { Button } from "./Button.tsx"

/** A piece of a page that comes over the network, or from what this phone keeps of the app, when it is first wanted. */
export type Piece<T> = {
  /** Asks for it; asks again after it did not come. Rejects where it cannot come. */
  readonly get: () => Promise<T>
  /** It, once it is here. */
  readonly here: () => T | undefined
}

/** Makes a piece of `load`: `lazily(() => import("./later/X.tsx").then((file) => file.X))`. Made once, beside what shows it. */
export function lazily<T>(load: () => Promise<T>): Piece<T> {
  let here: T | undefined
  let coming: Promise<T> | undefined
  const fetched = async (): Promise<T> => {
    try {
      here = await load()
      return here
    } finally {
      coming = undefined
    }
  }
  return {
    get: async () => here ?? (await (coming ??= fetched())),
    here: () => here,
  }
}

/** What is said while a piece does not come, and the button that asks again. */
export type LaterWords = { readonly loading: string; readonly missing: string; readonly tryAgain: string }
type Props<T> = {
  readonly piece: Piece<T>
  readonly words: LaterWords
  /** Draws what the piece brought. */
  readonly children: (loaded: T) => ComponentChildren
}
type Coming = "soon" | "late" | "missing" | "here"
const patienceMs = 1000

/**
 * Shows a piece as soon as it is here; put it where something was opened. Over a second it says that it is loading; where it
 * cannot come (no network, and not kept yet) it says so, and can be asked again. What stands around it stays as it is.
 */
export function Later<T>({ piece, words, children }: Props<T>) {
  const [coming, setComing] = useState<Coming>(() => (piece.here() === undefined ? "soon" : "here"))
  useEffect(() => {
    if (coming === "here" || coming === "missing") return undefined
    let isShown = true
    const say = (next: Coming) => isShown && setComing(next)
    const late = setTimeout(() => say("late"), patienceMs)
    piece.get().then(
      () => say("here"),
      () => say("missing"),
    )
    return () => {
      isShown = false
      clearTimeout(late)
    }
  }, [piece, coming])
  const loaded = piece.here()
  if (loaded !== undefined) return <>{children(loaded)}</>
  return (
    <div role="status">
      {coming === "late" && <p class="soft">{words.loading}</p>}
      {coming === "missing" && (
        <>
          <p>{words.missing}</p>
          <Button onPress={() => setComing("soon")}>{words.tryAgain}</Button>
        </>
      )}
    </div>
  )
}
