// The W3C Contact Picker API: Chrome on Android has it, most browsers have not.
type Contact = Readonly<Partial<Record<"name" | "tel" | "email", readonly string[]>>>
declare global {
  interface Navigator {
    readonly contacts?: {
      select(parts: readonly ["name", "tel", "email"], how: { multiple: false }): Promise<readonly Contact[]>
    }
  }
}

/** One entry of the phone's contacts, as the person chose to hand it over; `""` for what they kept back. */
export type PickedContact = { readonly name: string; readonly phone: string; readonly email: string }

/** Whether this browser can let the person choose from their contacts at all. */
export const hasContacts = (): boolean => typeof navigator.contacts?.select === "function"

/**
 * Lets the person choose one of their contacts, in the phone's own list: we see nothing but the one they choose.
 * `undefined` when they chose nobody or the phone would not. Only works straight after a press. Never throws.
 */
export async function pickContact(): Promise<PickedContact | undefined> {
  try {
    const [picked] = (await navigator.contacts?.select(["name", "tel", "email"], { multiple: false })) ?? []
    if (picked === undefined) return undefined
    const { name = [], tel = [], email = [] } = picked
    return { name: name[0] ?? "", phone: tel[0] ?? "", email: email[0] ?? "" }
  } catch {
    return undefined
  }
}
