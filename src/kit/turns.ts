const patienceMs = 10_000 // a tab that holds the turn longer is asleep or stuck

/**
 * Does `work` while no other tab of this browser does work of the same name (Web Locks; where there are none, at once).
 * For fairness, never for safety: after ten seconds of waiting the work is done out of turn.
 */
export async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks
  if (locks === undefined) return await work()
  let started = false
  try {
    return await locks.request(name, { signal: AbortSignal.timeout(patienceMs) }, async () => {
      started = true
      return await work()
    })
  } catch (problem) {
    if (started) throw problem
    return await work()
  }
}
