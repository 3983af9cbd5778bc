import type { ComponentChildren } from "preact"
import { useContext } from "preact/hooks"
import { RouterContext } from "./RouterProvider.tsx"

type Props = {
  /** The path of a page of ours. */
  readonly to: string
  readonly class?: string | undefined
  readonly "aria-current"?: "page" | undefined
  /** The person goes there now; called before this page is left. */
  readonly onFollow?: (() => void) | undefined
  readonly children: ComponentChildren
}

/**
 * A way to another page that keeps this one's app running: a plain link would load it anew and forget the key. Whatever else
 * a person means by pressing a link (a new tab, a new window, saving it) stays the browser's.
 */
export function Link({ to, onFollow, children, ...rest }: Props) {
  const router = useContext(RouterContext)
  const follow = (event: MouseEvent) => {
    if (router === undefined || event.defaultPrevented || isForBrowser(event)) return
    event.preventDefault()
    onFollow?.()
    void router.go(to)
  }
  return (
    <a href={to} onClick={follow} {...rest}>
      {children}
    </a>
  )
}

const isForBrowser = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button !== 0 || metaKey || ctrlKey || shiftKey || altKey
