import { test as base, watch } from "../journeys/house.ts"
import { layPhone, type Phone } from "./lay-phone.ts"

/** The journeys' house with a phone in it. Its pages may not complain either: see `complaints`. */
export const test = base.extend<{ readonly phone: Phone }>({
  phone: async ({ house, complaints }, use) => {
    const phone = layPhone(house.appUrl, (context) => watch(context, house, complaints))
    await use(phone)
    await phone.putAway()
  },
})
export { expect, isAccessible } from "../journeys/house.ts"
export { layPhone, type Phone } from "./lay-phone.ts"
