import { type ComponentChildren, type ComponentType, createContext } from "preact"
import { useContext } from "preact/hooks"

/** How a picture is drawn by its name; `undefined` for whoever reads without pictures, and then none are fetched. */
export const PictureContext = createContext<ComponentType<{ readonly name: string }> | undefined>(undefined)

type Props = {
  /** The name of a drawing in `drawings`. */
  readonly picture: string
  readonly look?: string
  readonly children: ComponentChildren
}

/** One idea in a sentence or two; with its picture beside it for whoever reads with pictures. */
export function Idea({ picture, look, children }: Props) {
  const Picture = useContext(PictureContext)
  if (Picture === undefined) return <p class={look}>{children}</p>
  return (
    <div class="idea">
      <Picture name={picture} />
      <p class={look}>{children}</p>
    </div>
  )
}

/** More than a sentence, a question and its answers, with one picture beside all of it for whoever reads with pictures. */
export function Pictured({ picture, children }: Omit<Props, "look">) {
  const Picture = useContext(PictureContext)
  if (Picture === undefined) return <>{children}</>
  return (
    <div class="idea">
      <Picture name={picture} />
      <div>{children}</div>
    </div>
  )
}

type OneIdea = { readonly picture: string; readonly words: string }

/** Ideas that are one paragraph for most people, and one after the other, each with its picture, for whoever reads with pictures. */
export function Ideas({ of }: { readonly of: readonly OneIdea[] }) {
  const hasPictures = useContext(PictureContext) !== undefined
  if (!hasPictures) return <p>{of.map(({ words }) => words).join(" ")}</p>
  return (
    <>
      {of.map(({ picture, words }) => (
        <Idea key={picture} picture={picture}>
          {words}
        </Idea>
      ))}
    </>
  )
}
