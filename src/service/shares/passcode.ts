import { scrypt, timingSafeEqual } from "node:crypto"
import type { Rows } from "../db/database.ts"
import type { ShareRow } from "../db/tables.ts"
import type { Services } from "../services.ts"

// As the owner's device made the verifier (wire/shares, `PutShare`).
const cost = { N: 2 ** 14, r: 8, p: 1 }
const verifierBytes = 32
const atOnce = 4 // 16 MiB each
const mostWaiting = 512

/** What became of a guess. `over`: no try was left to take. `busy`: too many wait; no try was taken. */
export type Verdict =
  | { readonly kind: "right" }
  | { readonly kind: "wrong"; readonly triesLeft: number }
  | { readonly kind: "over" }
  | { readonly kind: "busy" }

/** Checks a guess at a share's passcode. A missing one is a wrong one. */
export type PasscodeGuard = (share: ShareRow, guess: string | undefined) => Promise<Verdict>

/**
 * A guard over a share's five tries. A try is taken off in one statement *before* anything is checked and given back when
 * the guess was right, so that no number of guesses at once, on however many processes, checks more than are left. On one
 * process the guesses at one share wait for each other, so that people who know the passcode do not use up each other's tries.
 */
export function passcodeGuard({ database }: Services): PasscodeGuard {
  const queues = new Map<string, Promise<unknown>>()
  const verifying = limited(atOnce)
  let waiting = 0

  const check = async (share: ShareRow, guess: string): Promise<Verdict> => {
    const triesLeft = await database.write((rows) => takeTry(rows, share.id))
    if (triesLeft === undefined) return { kind: "over" }
    const isRight = await verifying(() => matches(share, guess))
    if (!isRight) return { kind: "wrong", triesLeft }
    await database.write((rows) => giveBack(rows, share.id))
    return { kind: "right" }
  }

  return async (share, guess) => {
    if (waiting >= mostWaiting) return { kind: "busy" }
    waiting += 1
    const before = queues.get(share.id) ?? Promise.resolve()
    const mine = before.then(() => check(share, guess ?? ""))
    const settled = mine.catch(() => {})
    queues.set(share.id, settled)
    try {
      return await mine
    } finally {
      waiting -= 1
      if (queues.get(share.id) === settled) queues.delete(share.id)
    }
  }
}

async function takeTry(rows: Rows, id: string): Promise<number | undefined> {
  const taken = await rows
    .updateTable("shares")
    .set((row) => ({ tries_left: row("tries_left", "-", 1) }))
    .where("id", "=", id)
    .where("state", "=", "open")
    .where("tries_left", ">", 0)
    .returning("tries_left")
    .executeTakeFirst()
  return taken?.tries_left
}

async function giveBack(rows: Rows, id: string): Promise<void> {
  await rows
    .updateTable("shares")
    .set((row) => ({ tries_left: row("tries_left", "+", 1) }))
    .where("id", "=", id)
    .execute()
}

function matches(share: ShareRow, guess: string): Promise<boolean> {
  const salt = Buffer.from(share.passcode_salt ?? "", "base64url")
  const verifier = Buffer.from(share.passcode_verifier ?? "", "base64url")
  return new Promise((resolve, reject) => {
    scrypt(Buffer.from(guess, "utf8"), salt, verifierBytes, cost, (fault, derived) => {
      if (fault) reject(fault)
      else resolve(verifier.length === verifierBytes && timingSafeEqual(derived, verifier))
    })
  })
}

// At most `most` works at once; the others wait in the order they came.
function limited(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
