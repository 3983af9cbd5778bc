import { bringStartWords } from "../i18n/start-words.ts"
import { textsOf } from "../i18n/texts.ts"

/**
 * Says, on the page that came with the HTML, that the app did not come whole, and has the focus there. The numbers and the ways below
 * it stay as they are. Its words came with this, since nothing else may.
 */
export function sayNotStarted(): void {
  bringStartWords()
  const t = textsOf("start")
  const notice = document.createElement("div")
  notice.className = "notice"
  notice.role = "alert"
  notice.tabIndex = -1
  for (const words of [t("words"), t("stays")]) {
    const line = document.createElement("p")
    line.textContent = words
    notice.append(line)
  }
  const again = document.createElement("button")
  again.className = "button"
  again.textContent = t("tryAgain")
  again.addEventListener("click", () => location.reload())
  notice.append(again)
  document.querySelector("main")?.prepend(notice)
  notice.focus()
}
