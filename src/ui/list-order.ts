import { createContext } from "preact"

/**
 * The whole list that things stand in. By context, so that only what asks for it (an open "More") is drawn again when the list
 * is put in another order, and not each of hundreds of things.
 */
export const ListOrder = createContext<readonly { readonly id: string }[]>([])
