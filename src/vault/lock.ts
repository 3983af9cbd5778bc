import type { Bytes } from "../crypto/aes-gcm.ts"
import { newRecoveryCode, readRecoveryCode } from "../crypto/recovery-code.ts"
import { stronger } from "../crypto/stretching.ts"
import { tidyPassphrase } from "../crypto/words.ts"
import { fromBase64url } from "../kit/base64url.ts"
import { isSameBytes } from "../kit/same.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { inTurn } from "../kit/turns.ts"
import { setFirstLock } from "./first-lock.ts"
import type { Keys } from "./keys.ts"
import type { LockGround, LockTools } from "./lock-ground.ts"
import type { LockWork } from "./lock-now.ts"
import { leastLetters, type LockProblem } from "./lock-port.ts"
import { eraseOpenKey, openKeyFile } from "./key-files.ts"
import { readRecordHere } from "./record-here.ts"
import { type Making, makeWayIn, nameOf, newSalt, openWayIn, type WayIn, waysIn } from "./slots.ts"
import { createUnlocking } from "./unlocking.ts"
import { changeWays } from "./ways.ts"

/** The part of a lock that works out keys, over a sealed vault. */
export function createLockWork(ground: LockGround, tools: LockTools): LockWork {
  const { name, sight, files, held, tabs, today } = ground

  /** The vault's keys; `undefined` keys: nothing was ever kept here. */
  const look = async (): Promise<Result<Keys | undefined, LockProblem>> => {
    const seen = await sight.look([])
    return seen.ok ? ok(seen.value?.keys) : seen
  }
  const told = async (): Promise<void> => {
    tabs.tellLock("ways")
    await ground.snapshotNow() // its head holds the ways in
  }

  /** Makes a way in, proves it from the disk, and then takes away those it stands for. */
  const add = (making: Making, replaces: (one: WayIn) => boolean): Promise<Result<void, LockProblem>> =>
    inTurn(`${name}-ways`, async () => {
      const keys = await look()
      if (!keys.ok) return keys
      if (keys.value?.hasLock !== true)
        return making.kind === "passkey" ? fail({ kind: "last-way" }) : await setFirstLock(ground, making)
      const { vault: id, kid, open } = keys.value
      const way = await makeWayIn(making, { id, kid }, open, today())
      const added = await changeWays(ground, kid, (slots) => [...slots, way])
      if (!added.ok) return added
      const opens = await opensFromDisk(way.id, making.material, open)
      const old = (one: WayIn) => (opens ? one.id !== way.id && replaces(one) : one.id === way.id)
      const gone = new Set(waysIn(added.value).flatMap((one) => (old(one) ? [one.id] : [])))
      if (gone.size > 0) {
        const left = await changeWays(ground, kid, without(gone))
        if (!left.ok) return left
      }
      await told()
      return opens ? ok(undefined) : fail({ kind: "not-saved" })
    })

  const opensFromDisk = async (way: string, material: Bytes, open: Bytes): Promise<boolean> => {
    const record = await readRecordHere(ground)
    if (!record.ok || record.value === undefined) return false
    const slot = waysIn(record.value).find((one) => one.id === way)
    const key = slot && (await openWayIn(slot, record.value, material))
    return isSameBytes(key, open)
  }

  return {
    async slots() {
      const record = await readRecordHere(ground)
      if (!record.ok) return record
      if (record.value === undefined) return ok([])
      const whose = record.value
      const key = held.now()?.kid === whose.kid ? held.now()?.open : undefined
      const listed = waysIn(whose).map(async (way) => ({
        id: way.id,
        kind: way.kind,
        name: await nameOf(way, whose, key),
        madeOn: way.madeOn,
      }))
      return ok(await Promise.all(listed))
    },

    async setPassphrase(passphrase, signal) {
      const tidy = tidyPassphrase(passphrase)
      if (Array.from(tidy).length < leastLetters) return fail({ kind: "too-short" })
      const keys = await look()
      if (!keys.ok) return keys
      const chosen = await tools.stretcher.choose()
      if (!chosen.ok) return chosen
      const record = await readRecordHere(ground)
      if (!record.ok) return record
      const before = record.value === undefined ? [] : waysIn(record.value)
      // What another, quicker device once chose is never made weaker here.
      const by = before.reduce(
        (most, way) => (way.kind === "passphrase" ? stronger(most, way) : most),
        chosen.value,
      )
      const salt = newSalt()
      const material = await tools.stretcher.stretch(tidy, salt, by, signal)
      if (!material.ok) return material
      if (signal?.aborted === true) return fail({ kind: "not-stretched" })
      return await add(
        { kind: "passphrase", material: material.value, salt, by },
        (one) => one.kind === "passphrase",
      )
    },

    async makeRecovery() {
      const code = (await newRecoveryCode()).groups.join("-")
      const secret = (await readRecoveryCode(code)) ?? ""
      const material = new TextEncoder().encode(secret)
      const done = await add({ kind: "recovery", material }, (one) => one.kind === "recovery")
      return done.ok ? ok(code) : done
    },

    addPasskey: (label, salt, { credential, prf }) =>
      add(
        { kind: "passkey", material: prf, salt, credential, name: label },
        (one) => one.kind === "passkey" && one.credential === credential,
      ),

    async passkeys() {
      const record = await readRecordHere(ground)
      if (!record.ok || record.value === undefined) return []
      return waysIn(record.value).flatMap((way) => {
        const salt = way.kind === "passkey" ? fromBase64url(way.salt) : undefined
        return way.kind === "passkey" && salt !== undefined ? [{ credential: way.credential, salt }] : []
      })
    },

    remove: (id) =>
      inTurn(`${name}-ways`, async () => {
        const [keys, record] = [await look(), await readRecordHere(ground)]
        if (!keys.ok) return keys
        if (!record.ok) return record
        const ways = record.value === undefined ? [] : waysIn(record.value)
        if (keys.value === undefined || !ways.some((one) => one.id === id)) return ok(undefined)
        if (!ways.some((one) => one.id !== id && one.kind !== "passkey")) return fail({ kind: "last-way" })
        const left = await changeWays(ground, keys.value.kid, without(new Set([id])))
        if (!left.ok) return left
        await told()
        return ok(undefined)
      }),

    takeOff: () =>
      inTurn(`${name}-ways`, async () => {
        const keys = await look()
        if (!keys.ok) return keys
        if (keys.value?.hasLock !== true) return ok(undefined)
        const { kid, open } = keys.value
        await files.write(openKeyFile, open)
        // The raw key comes to lie there in the same transaction in which every other way in goes.
        const done = await changeWays(ground, kid, () => [{ kind: "open" }], open)
        if (!done.ok) {
          await eraseOpenKey(files)
          return done
        }
        tools.tries.opened()
        held.drop()
        sight.forget()
        await told()
        await ground.rewriteDoorstep()
        return ok(undefined)
      }),

    unlock: createUnlocking(ground, tools),
  }
}

const without = (gone: ReadonlySet<unknown>) => (slots: readonly { readonly kind: string }[]) =>
  slots.filter((slot) => !("id" in slot && gone.has(slot.id)))
