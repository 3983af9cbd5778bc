import { createContext } from "preact"
import type { Statement } from "../../domain/statement.ts"

/**
 * The whole list a statement stands in. By context, so that only what asks for it (an open "More") is drawn again when the
 * list grows, and not each statement of thousands.
 */
export const Kin = createContext<readonly Statement[]>([])
