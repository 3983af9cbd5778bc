import { useEffect, useState } from "preact/hooks"
import { LockScreen } from "../../features/lock/LockScreen.tsx"
import { readTries } from "../../preferences/tries.ts"
import type { Answer } from "../../i18n/problems.ts"
import type { Opener, Slot } from "../../vault/lock-port.ts"
import { waitAfter } from "../../vault/tries.ts"
import { drawAll } from "../locked.ts"
import { useServices } from "../services.ts"
import { askPasskey } from "./passkeys.ts"
import { useCountdown } from "./countdown.ts"

/** The lock screen over the lock of this device. */
export function Locked() {
  const services = useServices()
  const { lock } = services
  const [ways, setWays] = useState<readonly Slot["kind"][]>()
  const [tries, setTries] = useState(readTries)
  const { left, begin } = useCountdown(() => waitAfter(readTries()))
  useEffect(() => void lock?.slots().then((found) => setWays(kindsOf(found.ok ? found.value : []))), [lock])
  if (lock === undefined || ways === undefined) return null

  const open = async (by: Opener, signal?: AbortSignal): Promise<Answer> => {
    const done = await lock.unlock(by, signal)
    setTries(readTries())
    if (done.ok) await drawAll(services)
    else if (done.problem.kind === "must-wait") begin(done.problem.seconds)
    else if (by.kind !== "passkey") begin(waitAfter(readTries()))
    return done
  }
  return (
    <LockScreen
      ways={ways}
      triesLeft={triesLeft(tries)}
      wait={left}
      onOpen={(kind, typed, signal) => open({ kind, typed }, signal)}
      onPasskey={async () => {
        const asked = await askPasskey(lock)
        return asked.ok && (await open(asked.value)).ok
      }}
    />
  )
}

const kindsOf = (slots: readonly Slot[]): readonly Slot["kind"][] => slots.map(({ kind }) => kind)

function triesLeft(tries: number): number {
  let left = 0
  while (waitAfter(tries + left) === 0) left += 1
  return left
}
