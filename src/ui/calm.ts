import { createContext } from "preact"
import { useContext } from "preact/hooks"

/** Whether pages are to be calm: one thing at a time, where a page can. */
export const CalmContext = createContext(false)
/** Whether this page is to be calm. */
export const useCalm = (): boolean => useContext(CalmContext)
