const name = "open-door-tries"

/** How often somebody tried to open the lock since it last opened. A number and nothing else. Never throws. */
export function readTries(): number {
  try {
    const kept = Number(localStorage.getItem(name))
    return Number.isInteger(kept) && kept > 0 ? kept : 0
  } catch {
    return 0
  }
}

/** Keeps the count. Where a browser gives no storage there is no vault to open either. */
export function saveTries(tries: number): void {
  try {
    if (tries === 0) localStorage.removeItem(name)
    else localStorage.setItem(name, String(tries))
  } catch {
    // Forbidden: then there is no vault to open either.
  }
}
