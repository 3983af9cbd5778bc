import { followErasing } from "../device/erased.ts"
import { offerToLeave } from "../device/leave.ts"
import { trustedUrl } from "../kit/trusted-url.ts"
import { applyLook, readPreferences } from "../preferences/preferences.ts"
import { drawRightNow } from "./draw.ts"
import { doorstep } from "./format.ts"
import { readOwn } from "./read.ts"

// The small cold entry of /right-now. The fixed part of that page stands in the HTML and does not wait for this; whatever
// goes wrong here, it stays as it is.
const chosen = readPreferences()
applyLook(chosen)
followErasing(doorstep.erasing, () => true) // what another tab takes away must not go on standing here
Promise.all([readOwn(), whole()])
  .then(([page]) => drawRightNow(document, page))
  .catch(() => {})
  .finally(keepForLater)

// Beside whatever the rest comes to.
void offerOnceWhole()

async function offerOnceWhole(): Promise<void> {
  await whole()
  const bar = document.querySelector(".bar")
  if (chosen.leaving !== null && bar !== null) offerToLeave(chosen.leaving, bar, chosen.littleData)
}

// This runs as soon as it is there, which may be before the page it stands in is.
function whole(): Promise<unknown> {
  return new Promise((done) => {
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", done)
    else done(undefined)
  })
}

// Somebody may come here first, from a leaflet, and the next bad night may have no network.
function keepForLater(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return
  navigator.serviceWorker.register(trustedUrl("/sw.js"), { updateViaCache: "none" }).catch(() => {})
}
