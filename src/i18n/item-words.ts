import { useTexts } from "./texts.ts"

/** What the buttons of one thing of a list say, and their whole names: "Change" and "Change: I can make people laugh". */
export function useItemWords(name: string) {
  const t = useTexts("shell")
  return {
    change: { words: t("item.change"), whole: t("item.changeIt", { name }) },
    more: { words: t("item.more"), whole: t("item.moreFor", { name }) },
    up: { words: t("item.up"), whole: t("item.upIt", { name }) },
    down: { words: t("item.down"), whole: t("item.downIt", { name }) },
    remove: { words: t("item.delete"), whole: t("item.deleteIt", { name }) },
  }
}
