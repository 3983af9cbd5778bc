import type { Answer } from "../../i18n/problems.ts"
import { fail, type Result } from "../../kit/result.ts"
import type { Lock, PasskeyAnswer } from "../../vault/lock-port.ts"

type Asked = Awaited<ReturnType<Lock["passkeys"]>>

/** Whether this browser can open a lock with a passkey at all. */
export const hasPasskeys = async (): Promise<boolean> => false

/** Makes a passkey under this name, and a way in of it. */
export const addPasskey = async (lock: Lock, name: string): Promise<Answer> =>
  name === "" || (await lock.state()) === "none" ? fail({ kind: "empty" }) : fail({ kind: "wrong" })

/** Asks the browser for one of these. */
export const askPasskey = async (
  asked: Asked,
): Promise<Result<PasskeyAnswer, { readonly kind: "wrong" | "locked" }>> =>
  fail({ kind: asked.length === 0 ? "locked" : "wrong" })
