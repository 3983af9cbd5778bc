import { Button } from "./Button.tsx"

type Props = {
  readonly words: string | undefined
  readonly action?: { readonly words: string; readonly onPress: () => void } | undefined
}

/** What just happened, in words, out of the way of what the person does next. Its place is always on the page, so that it is read out. */
export function Toast({ words, action }: Props) {
  return (
    <div role="status">
      {words !== undefined && (
        <div class="toast">
          <span>{words}</span>
          {action !== undefined && <Button onPress={action.onPress}>{action.words}</Button>}
        </div>
      )}
    </div>
  )
}
