import { followErasing } from "../device/erased.ts"
import { doorstep } from "../right-now/format.ts"
import { endHere } from "../vault/over.ts"
import { mustStay } from "./typing.ts"

/**
 * When another tab takes everything away, this one writes nothing more, shows nothing, and begins anew at the first page. A visit
 * in memory alone goes on: nothing of it is kept here.
 */
export function followOtherTabs(): void {
  followErasing(doorstep.erasing, () => {
    if (mustStay()) return false
    endHere()
    return true
  })
}
