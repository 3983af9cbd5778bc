/**
 * Tells the desk's other windows in this browser that somebody has just signed in here, and calls `onOther` when one of them
 * says so: the session's cookie is theirs now, and two people's keys must not be open behind one cookie. Answers how to stop.
 */
export function oneDeskAtATime(onOther: () => void): () => void {
  const channel = new BroadcastChannel("open-door-desk")
  channel.addEventListener("message", onOther)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel, not a window: it has no such argument
  channel.postMessage("signed-in")
  return () => channel.close()
}
