const patienceMs = 60_000 // a tab that erases and dies in between leaves nobody before an empty page for ever

/**
 * Hears, on this channel, that another tab takes everything away: this one then shows nothing, and when it is done begins anew at
 * the first page. `begins` is called first, and answers whether this tab is concerned at all.
 */
export function followErasing(channel: string, begins: () => boolean): void {
  if (typeof BroadcastChannel === "undefined") return
  let blank = false
  const toFirst = () => location.replace("/")
  new BroadcastChannel(channel).addEventListener("message", ({ data }) => {
    if (data === "begin" && begins()) {
      blank = true
      document.body.replaceChildren()
      setTimeout(toFirst, patienceMs)
    }
    if (!blank) return
    if (data === "done") toFirst()
    if (data === "stopped") location.reload()
  })
}
