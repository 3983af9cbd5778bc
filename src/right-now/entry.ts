import { followErasing } from "../device/erased.ts"
import { offerToLeave } from "../device/leave.ts"
import { trustedUrl } from "../kit/trusted-url.ts"
import { applyLook, readPreferences } from "../preferences/preferences.ts"
import { drawRightNow } from "./draw.ts"
import { type Doorstep, doorstep, openDoorstep } from "./format.ts"
import { inShort, takeNear } from "./near.ts"
import { isGone, readOwn } from "./read.ts"

// The small cold entry of /right-now, at the end of that page. The fixed part stands in the HTML and does not wait for this;
// whatever goes wrong here, it stays as it is.
const opening = openNear()
const chosen = readPreferences()
applyLook(chosen)
followErasing(doorstep.erasing, () => true) // what another tab takes away must not go on standing here
const bar = document.querySelector(".bar")
void show()
  .catch(() => {})
  .finally(keepForLater)
if (chosen.leaving !== null && bar !== null) offerToLeave(chosen.leaving, bar, chosen.littleData)

// The kept page has the person's own in it: it stands there with the first picture. What the files say counts, though: somebody
// may have killed the browser between the two, or taken the files away.
async function show(): Promise<void> {
  const near = await opening
  if (near === undefined) return void drawRightNow(document, await readOwn(), afterThePicture)
  const { clear, complete } = drawRightNow(document, near, afterThePicture)
  await new Promise<void>(afterThePicture)
  const own = await readOwn()
  // Of a long one the kept page has what stands there at first, and no more: then its other lines come now.
  const isAsRead = own === undefined ? !(await isGone()) : isSame(own, near) || isSame(inShort(own), near)
  if (isAsRead) return complete(own ?? near)
  clear()
  drawRightNow(document, own)
}

async function openNear(): Promise<Doorstep | undefined> {
  const near = takeNear(document)
  const opened = near && (await openDoorstep(near.key, near.sealed))
  return opened?.ok === true ? opened.value : undefined
}

const isSame = (one: Doorstep, other: Doorstep): boolean => JSON.stringify(one) === JSON.stringify(other)

// Asking for voices, and for a worker, costs a slow phone more than drawing the cards does.
function afterThePicture(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(run)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

// Somebody may come here first, from a leaflet, and the next bad night may have no network.
function keepForLater(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return
  navigator.serviceWorker.register(trustedUrl("/sw.js"), { updateViaCache: "none" }).catch(() => {})
}
