import type { RefObject } from "preact"
import { useId } from "preact/hooks"

type Props = {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly hint?: string | undefined
  /** Said in words beside the field; what was typed stays. */
  readonly problem?: string | undefined
  /** A `day` is handed on as `2026-05-02`, or empty. `shown`: a passphrase or code that can be seen while it is typed. */
  readonly kind?: "line" | "text" | "phone" | "email" | "passphrase" | "shown" | "day"
  /** The person just opened this place to write: the cursor belongs here. */
  readonly takesFocus?: boolean
  /** For whoever has to bring the cursor here. */
  readonly fieldRef?: RefObject<HTMLElement | null>
}

const keyboards = { line: "text", phone: "tel", email: "email" } as const

/**
 * A labelled place to write. Never `autocomplete`: browsers keep what was typed in plain `textarea`s in their session
 * files, and names in their form history (tried in Chromium 156).
 */
export function Field({
  label,
  value,
  onInput,
  hint,
  problem,
  kind = "line",
  takesFocus = false,
  fieldRef,
}: Props) {
  const id = useId()
  const isSecret = kind === "passphrase" || kind === "shown"
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ")
  const shared = {
    id,
    value,
    autocomplete: "off" as const,
    "aria-describedby": described === "" ? undefined : described,
    "aria-invalid": problem === undefined ? undefined : ("true" as const),
    onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
      onInput(event.currentTarget.value),
    ref: (element: HTMLElement | null) => {
      if (fieldRef) fieldRef.current = element
      focusFirst(takesFocus, element)
    },
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {kind === "text" && <textarea {...shared} rows={4} dir="auto" />}
      {isSecret && (
        // Neither a capital of the phone's own making nor a spelling service has any business here.
        <input {...shared} {...(kind === "shown" ? seen : unseen)} spellcheck={false} autocapitalize="none" />
      )}
      {kind === "day" && <input {...shared} type="date" />}
      {!isSecret && kind !== "text" && kind !== "day" && (
        <input {...shared} type="text" inputMode={keyboards[kind]} dir="auto" />
      )}
      {problem && (
        <p class="problem" role="alert" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  )
}

const seen = { type: "text" } as const
const unseen = { type: "password" } as const

// Focus once, when the field is opened by the person; a redraw must not pull the cursor back.
const hadFocus = new WeakSet<HTMLElement>()
function focusFirst(wanted: boolean, element: HTMLElement | null): void {
  if (!wanted || element === null || hadFocus.has(element)) return
  hadFocus.add(element)
  element.focus()
}
