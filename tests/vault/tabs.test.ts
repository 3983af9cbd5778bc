import "fake-indexeddb/auto"
import fc from "fast-check"
import { afterEach, expect, test, vi } from "vitest"
import type { Change, StoreName, Vault } from "../../src/vault/port.ts"
import { aSealedDevice } from "../support/sealed-vault.ts"

afterEach(() => vi.unstubAllGlobals())

const stores: readonly StoreName[] = ["statements", "people"]

/** What one tab does: puts or removes a thing of its own, or counts on a number both tabs share. */
const aStep = fc.record({
  tab: fc.constantFrom(0, 1),
  what: fc.constantFrom("put", "remove", "count"),
  store: fc.constantFrom(...stores),
  key: fc.integer({ min: 0, max: 3 }),
  together: fc.boolean(), // begins before the step before it is done
})

const count = (vault: Vault) =>
  vault.update(["kept"], (found) => {
    const last = found("kept").kept[0]?.thing
    return [{ do: "put", store: "kept", id: "count", thing: typeof last === "number" ? last + 1 : 1 }]
  })

// Without Web Locks nothing keeps the tabs apart but the comparing inside each transaction.
test.each([["with", true] as const, ["without", false] as const])(
  "two tabs %s turns, in any interleaving, lose nothing and overwrite nothing",
  { timeout: 60_000 },
  async (_how, turns) => {
    if (!turns) vi.stubGlobal("navigator", {})
    let steps = 0
    let met = 0
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { minLength: 4, maxLength: 24 }), async (plan) => {
        const device = aSealedDevice()
        const tabs = [device.tab(), device.tab()] as const
        const expected = new Map<string, number>()
        let counted = 0
        let under: Promise<void>[] = []
        for (const [at, { tab, what, store, key, together }] of plan.entries()) {
          steps += 1
          if (!together) await Promise.all(under.splice(0))
          const vault = tabs[tab]
          const id = `${tab}-${key}` // each tab has things of its own, on pages both write
          const step = async () => {
            if (what === "count") {
              const done = await count(vault)
              if (done.ok) counted += 1
              else expect(done.problem.kind).toBe("busy")
              return
            }
            const change: Change =
              what === "put" ? { do: "put", store, id, thing: at } : { do: "remove", store, id }
            const done = await vault.change([change])
            if (!done.ok) expect(done.problem.kind).toBe("busy")
            else if (what === "put") expected.set(`${store}/${id}`, at)
            else expected.delete(`${store}/${id}`)
          }
          // Steps of one tab follow each other, as a person's do; steps of two tabs may meet.
          const before = under
          met += before.length
          under = [
            ...before,
            Promise.all(before.filter((_, n) => plan[at - before.length + n]?.tab === tab)).then(step),
          ]
        }
        await Promise.all(under)
        const seen = new Map<string, unknown>()
        for (const store of stores) {
          const found = await device.tab().all(store)
          if (!found.ok) throw new Error(found.problem.kind)
          expect(found.value.damagedPages).toBe(0)
          for (const { id, thing } of found.value.kept) seen.set(`${store}/${id}`, thing)
        }
        expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(expected))
        const numbers = await device.tab().all("kept")
        expect(numbers.ok && numbers.value.kept.map((one) => one.thing)).toEqual(counted > 0 ? [counted] : [])
        device.end()
      }),
      { numRuns: 25 },
    )
    expect(steps).toBeGreaterThan(100)
    expect(met).toBeGreaterThan(25)
  },
)

test("a tab that is always too late says busy in the end, and nothing of it is there", async () => {
  vi.stubGlobal("navigator", {})
  const device = aSealedDevice()
  const [first, other] = [device.tab(), device.tab()]
  await first.change([{ do: "put", store: "kept", id: "quick", thing: 0 }])
  const sealing = crypto.subtle.encrypt.bind(crypto.subtle)
  let quick = 0
  let isOther = false
  // Whenever this tab seals a page, the other one is quicker.
  const spy = vi.spyOn(crypto.subtle, "encrypt").mockImplementation(async (...given) => {
    if (!isOther) {
      isOther = true
      await other.change([{ do: "put", store: "kept", id: "quick", thing: (quick += 1) }])
      isOther = false
    }
    return await sealing(...given)
  })
  const said = await first.change([{ do: "put", store: "kept", id: "late", thing: 1 }])
  spy.mockRestore()
  expect(said).toEqual({ ok: false, problem: { kind: "busy" } })
  expect(quick).toBe(13) // from what was at hand, then twelve times in turn
  const found = await device.tab().all("kept")
  expect(found).toEqual({ ok: true, value: { kept: [{ id: "quick", thing: 13 }], damagedPages: 0 } })
})

test("a tab that slept while another saved knows it when it wakes, and no more once it has looked", async () => {
  const device = aSealedDevice()
  const [sleeper, other] = [device.tab(), device.tab()]
  await sleeper.change([{ do: "put", store: "goals", id: "a", thing: 1 }])
  expect(sleeper.isBehind()).toBe(false)
  await other.change([{ do: "put", store: "goals", id: "a", thing: 2 }])
  expect(sleeper.isBehind()).toBe(true)
  expect(await sleeper.all("goals")).toMatchObject({ value: { kept: [{ thing: 2 }] } })
  expect(sleeper.isBehind()).toBe(false)
  device.end()
})
