import { randomBytes } from "../../crypto/random.ts"
import { makePasskey, type PasskeyProblem, usePasskey } from "../../device/passkey.ts"
import { textsOf } from "../../i18n/texts.ts"
import { fail, ok, type Result } from "../../kit/result.ts"
import type { Lock, LockProblem, Opener } from "../../vault/lock-port.ts"

/** Makes a passkey under this name of the person's own, and a way in of it. The browser is told neither. */
export async function addPasskey(
  lock: Lock,
  name: string,
): Promise<Result<void, LockProblem | PasskeyProblem | { readonly kind: "empty" }>> {
  if (name.trim() === "") return fail({ kind: "empty" })
  const salt = lock.passkeySalt()
  const app = textsOf("shell")("name")
  const made = await makePasskey(salt, { app, passkey: app }, randomBytes)
  return made.ok ? await lock.addPasskey(name.trim(), salt, made.value) : made
}

/** What a passkey of this lock gives to open it with. */
export async function askPasskey(lock: Lock): Promise<Result<Opener, PasskeyProblem>> {
  const given = await usePasskey(await lock.passkeys(), randomBytes)
  return given.ok ? ok({ kind: "passkey", ...given.value }) : given
}
