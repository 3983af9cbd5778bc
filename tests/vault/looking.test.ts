import "fake-indexeddb/auto"
import { expect, test, vi } from "vitest"
import { storeNames } from "../../src/vault/port.ts"
import { keep } from "../../src/vault/stores/list.ts"
import { aSealedDevice } from "../support/sealed-vault.ts"

const thing = (id: string) => ({ id, text: `words of ${id}` })

test("what is asked for in the same moment is read at once, and each store is answered its own", async () => {
  const device = aSealedDevice()
  await device.tab().change([keep("people", thing("one")), keep("places", thing("two"))])
  const later = device.tab()
  const transactions = vi.spyOn(IDBDatabase.prototype, "transaction")
  const found = await Promise.all(storeNames.map((store) => later.all(store)))
  expect(transactions).toHaveBeenCalledTimes(1)
  const ids = found.flatMap((one, at) =>
    one.ok ? one.value.kept.map(({ id }) => `${storeNames[at]} ${id}`) : ["not read"],
  )
  expect(ids.toSorted()).toEqual(["people one", "places two"])
  // What is asked for later sees what was saved since.
  await device.tab().change([keep("people", thing("three"))])
  const again = await later.all("people")
  expect(again.ok && again.value.kept.map(({ id }) => id)).toEqual(["one", "three"])
  transactions.mockRestore()
  device.end()
})
