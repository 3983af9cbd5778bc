import { Button } from "./Button.tsx"

type Props = {
  readonly words: string | undefined
  readonly action?: { readonly words: string; readonly onPress: () => void } | undefined
}

/** What just happened, in words, out of the way of what the person does next. Always on the page, so that it is read out. */
export function Toast({ words, action }: Props) {
  return (
    <div role="status" class="toast">
      {words !== undefined && <span>{words}</span>}
      {words !== undefined && action !== undefined && (
        <Button onPress={action.onPress}>{action.words}</Button>
      )}
    </div>
  )
}
