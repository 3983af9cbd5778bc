/**
 * Takes away what the browser keeps of the app itself, so that not even that it was here can be seen: the worker, then its caches.
 * A page that is still open stays as it is. Never throws.
 */
export async function dropOfflineCopy(): Promise<void> {
  try {
    const workers = await navigator.serviceWorker.getRegistrations()
    await Promise.allSettled(workers.map((one) => one.unregister()))
  } catch {
    // No workers in this browser.
  }
  try {
    await Promise.allSettled((await caches.keys()).map((name) => caches.delete(name)))
  } catch {
    // No caches in this browser.
  }
}

/** How many caches and workers stand now; `undefined` where the browser does not say. */
export async function offlineCopyLeft(): Promise<{
  readonly caches: number | undefined
  readonly workers: number | undefined
}> {
  const [kept, workers] = await Promise.all([
    count(() => caches.keys()),
    count(() => navigator.serviceWorker.getRegistrations()),
  ])
  return { caches: kept, workers }
}

async function count(list: () => Promise<readonly unknown[]>): Promise<number | undefined> {
  try {
    return (await list()).length
  } catch {
    return undefined
  }
}
