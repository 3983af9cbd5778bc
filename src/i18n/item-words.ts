import { useTexts } from "./texts.ts"

/**
 * What the buttons of one thing of a list say, and their whole names: "Change" and "Change: I can make people laugh".
 * Each is looked up when it is asked for: of hundreds of things, few are opened.
 */
export function useItemWords(name: string) {
  const t = useTexts("shell")
  return {
    get change() {
      return { words: t("item.change"), whole: t("item.changeIt", { name }) }
    },
    get more() {
      return { words: t("item.more"), whole: t("item.moreFor", { name }) }
    },
    get up() {
      return { words: t("item.up"), whole: t("item.upIt", { name }) }
    },
    get down() {
      return { words: t("item.down"), whole: t("item.downIt", { name }) }
    },
    get remove() {
      return { words: t("item.delete"), whole: t("item.deleteIt", { name }) }
    },
  }
}
