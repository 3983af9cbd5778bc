import { followErasing } from "../device/erased.ts"
import { doorstep } from "../right-now/format.ts"
import { endHere, isOver } from "../vault/over.ts"
import { mustStay } from "./typing.ts"

/**
 * When another tab takes everything away, this one writes nothing more, shows nothing, and begins anew at the first page. A visit
 * in memory alone goes on: nothing of it is kept here.
 */
export function followOtherTabs(): void {
  followErasing(doorstep.erasing, () => {
    // This tab may be the one that does it.
    if (mustStay() || isOver()) return false
    endHere()
    return true
  })
}
