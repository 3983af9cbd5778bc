import { afterEach, describe, expect, test, vi } from "vitest"
import type { Change, StoreName, Vault } from "../../src/vault/port.ts"

/** One device: every `tab` is another vault on the same storage. */
export type Device = { readonly tab: () => Vault; readonly end: () => Promise<void> | void }

type Put = Extract<Change, { readonly do: "put" }>
const put = (store: StoreName, id: string, thing: unknown): Put => ({ do: "put", store, id, thing })
const remove = (store: StoreName, id: string): Change => ({ do: "remove", store, id })

/** What every vault does, whatever it stands on. */
export function vaultContract(name: string, newDevice: () => Device): void {
  let device: Device | undefined
  afterEach(async () => {
    await device?.end()
    device = undefined
  })
  const start = () => (device = newDevice())

  const things = async (vault: Vault, store: StoreName) => {
    const found = await vault.all(store)
    if (!found.ok) throw new Error(found.problem.kind)
    expect(found.value.damagedPages).toBe(0)
    return found.value.kept
  }

  describe(`the vault ${name}`, () => {
    test("a first visit holds nothing", async () => {
      const vault = start().tab()
      expect(await things(vault, "statements")).toEqual([])
    })

    test("what was put comes back, oldest first", async () => {
      const vault = start().tab()
      for (const id of ["c", "a", "b"]) {
        expect(await vault.change([put("statements", id, { text: id })])).toEqual({
          ok: true,
          value: undefined,
        })
      }
      const kept = ["c", "a", "b"].map((id) => ({ id, thing: { text: id } }))
      expect(await things(vault, "statements")).toEqual(kept)
    })

    test("a thing put again is replaced where it stands", async () => {
      const vault = start().tab()
      await vault.change([put("people", "a", 1), put("people", "b", 2)])
      await vault.change([put("people", "a", 3)])
      expect(await things(vault, "people")).toEqual([
        { id: "a", thing: 3 },
        { id: "b", thing: 2 },
      ])
    })

    test("one action changes many stores at once", async () => {
      const vault = start().tab()
      await vault.change([put("bookings", "a", "waiting"), put("outbox", "a", "calls")])
      await vault.change([put("bookings", "a", "booked"), remove("outbox", "a")])
      expect(await things(vault, "bookings")).toEqual([{ id: "a", thing: "booked" }])
      expect(await things(vault, "outbox")).toEqual([])
    })

    test("within one action the last word counts", async () => {
      const vault = start().tab()
      await vault.change([put("kept", "a", 1), put("kept", "a", 2), put("kept", "b", 1), remove("kept", "b")])
      expect(await things(vault, "kept")).toEqual([{ id: "a", thing: 2 }])
    })

    test("taking away what is not there is fine", async () => {
      const vault = start().tab()
      expect((await vault.change([remove("goals", "never")])).ok).toBe(true)
      expect(await things(vault, "goals")).toEqual([])
    })

    test("an action without changes is fine and writes nothing", async () => {
      const vault = start().tab()
      expect((await vault.change([])).ok).toBe(true)
      expect(await things(vault, "me")).toEqual([])
    })

    test("a thing changed after it was put does not change in the vault", async () => {
      const vault = start().tab()
      const mine = { text: "before" }
      await vault.change([put("kept", "a", mine)])
      mine.text = "after"
      expect(await things(vault, "kept")).toEqual([{ id: "a", thing: { text: "before" } }])
      // Nor when its neighbour is saved, and their page with it.
      await vault.change([put("kept", "b", 1)])
      expect(await things(vault, "kept")).toMatchObject([{ thing: { text: "before" } }, { thing: 1 }])
    })

    test("emoji, right-to-left words and 5,000 characters come back as they were", async () => {
      const vault = start().tab()
      const texts = ["👩🏽‍🚀 tea", "שלום עולם", "e\u0301", "x".repeat(5000), "a\tb\nc"]
      await vault.change(texts.map((text, at) => put("statements", String(at), { text })))
      expect((await things(vault, "statements")).map((one) => one.thing)).toEqual(
        texts.map((text) => ({ text })),
      )
    })

    test("1,600 things and one of 90,000 characters come back in their order", async () => {
      const vault = start().tab()
      const many = Array.from({ length: 1600 }, (_, at) =>
        put("ratings", `r${at}`, { at, note: "x".repeat(at) }),
      )
      await vault.change(many)
      await vault.change([put("ratings", "r300", { at: 300, note: "y".repeat(90_000) })])
      const kept = await things(vault, "ratings")
      expect(kept.map((one) => one.id)).toEqual(many.map((one) => one.id))
      expect(kept[300]?.thing).toEqual({ at: 300, note: "y".repeat(90_000) })
      await vault.change(many.map((one) => remove("ratings", one.id)))
      expect(await things(vault, "ratings")).toEqual([])
    })

    test("two tabs see one vault", async () => {
      const { tab } = start()
      const [first, second] = [tab(), tab()]
      await first.change([put("people", "a", "Ada")])
      expect(await things(second, "people")).toEqual([{ id: "a", thing: "Ada" }])
      await second.change([put("people", "b", "Ben")])
      expect((await things(first, "people")).map((one) => one.id)).toEqual(["a", "b"])
    })

    test("a change made from what another tab has changed since is not done, nor anything beside it", async () => {
      const { tab } = start()
      const [first, second] = [tab(), tab()]
      const from = { text: "walk", why: "" }
      await first.change([put("goals", "a", from)])
      expect(await things(second, "goals")).toHaveLength(1)
      await first.change([{ ...put("goals", "a", { text: "walk to the river", why: "" }), from }])
      const late = { ...put("goals", "a", { text: "walk with Ada", why: "" }), from }
      const refused = { ok: false, problem: { kind: "changed-since" } }
      expect(await second.change([late, put("kept", "b", 1)])).toEqual(refused)
      expect(await second.update(["goals", "kept"], () => [late, put("kept", "b", 1)])).toEqual(refused)
      expect(await things(first, "goals")).toEqual([
        { id: "a", thing: { text: "walk to the river", why: "" } },
      ])
      expect(await things(first, "kept")).toEqual([])
    })

    test("a change made from what still is there is done, in whatever order its fields stand", async () => {
      const vault = start().tab()
      await vault.change([put("goals", "a", { text: "walk", why: "air" })])
      const from = { why: "air", text: "walk" }
      expect((await vault.change([{ ...put("goals", "a", { text: "run" }), from }])).ok).toBe(true)
      expect(await things(vault, "goals")).toEqual([{ id: "a", thing: { text: "run" } }])
    })

    test("two tabs that save at the same time lose nothing", async () => {
      const { tab } = start()
      const [first, second] = [tab(), tab()]
      const ids = Array.from({ length: 12 }, (_, at) => String(at))
      const saved = await Promise.all(
        ids.map((id, at) => (at % 2 === 0 ? first : second).change([put("statements", id, { text: id })])),
      )
      expect(saved.every((one) => one.ok)).toBe(true)
      expect((await things(first, "statements")).map((one) => one.id).toSorted()).toEqual(ids.toSorted())
    })

    test("two tabs that count on from what they read never count the same number twice", async () => {
      const { tab } = start()
      const [first, second] = [tab(), tab()]
      const countOn = (vault: Vault) =>
        vault.update(["kept"], (found) => {
          const last = found("kept").kept.at(-1)?.thing
          return [put("kept", "count", typeof last === "number" ? last + 1 : 1)]
        })
      const counted = await Promise.all(
        Array.from({ length: 12 }, (_, at) => countOn(at % 2 === 0 ? first : second)),
      )
      expect(counted.every((one) => one.ok)).toBe(true)
      expect(await things(second, "kept")).toEqual([{ id: "count", thing: 12 }])
    })

    test("an update that finds nothing to do writes nothing and tells nobody", async () => {
      const { tab } = start()
      const [first, second] = [tab(), tab()]
      await first.change([put("goals", "a", 1)])
      const heard: (readonly StoreName[])[] = []
      second.watch((stores) => heard.push(stores))
      expect(await first.update(["goals"], () => [])).toEqual({ ok: true, value: undefined })
      await first.change([put("people", "a", 1)])
      await vi.waitFor(() => expect(heard).toEqual([["people"]]))
    })

    test("a tab hears what another tab changed, and not its own changes", async () => {
      const { tab } = start()
      const [first, second] = [tab(), tab()]
      const heard: (readonly StoreName[])[] = []
      const own: (readonly StoreName[])[] = []
      const stop = first.watch((stores) => heard.push(stores.toSorted()))
      second.watch((stores) => own.push(stores))
      await second.change([put("goals", "a", 1), put("goals", "b", 1), put("me", "me", 1)])
      await vi.waitFor(() => expect(heard).toEqual([["goals", "me"]]))
      expect(own).toEqual([])
      stop()
      await second.change([put("goals", "c", 1)])
      await first.change([put("goals", "d", 1)])
      await vi.waitFor(() => expect(own).toEqual([["goals"]]))
      expect(heard).toHaveLength(1)
    })

    test("a closed vault opens again with everything there", async () => {
      const vault = start().tab()
      await vault.change([put("people", "a", "Ada")])
      vault.close()
      expect(await things(vault, "people")).toEqual([{ id: "a", thing: "Ada" }])
    })
  })
}
