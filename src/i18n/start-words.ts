import start from "../texts/en-GB/start.json"
import { takeTexts } from "./texts.ts"

/** Has the words ready that must be said when no others came: they are part of the piece this stands in. */
export const bringStartWords = (): void => takeTexts("start", start)
