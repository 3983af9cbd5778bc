// Half a frame: what a person presses in the meantime is answered in the same frame still.
const sliceMs = 8
const fewAtOnce = 8 // looking at the clock has its price too

/**
 * Each of a list through `work`, in its order, a slice at a time: between two slices the page answers what was pressed. A list
 * that is done within one slice never waits.
 */
export async function inSlices<T, U>(list: readonly T[], work: (one: T) => U): Promise<readonly U[]> {
  const done: U[] = []
  const pace = createPace()
  for (let at = 0; at < list.length; at += fewAtOnce) {
    for (const one of list.slice(at, at + fewAtOnce)) done.push(work(one))
    await pace()
  }
  return done
}

/**
 * For pieces of work that end when they will: whoever asks for leave before going on lets the page answer between two slices.
 * The first slice begins now.
 */
export function createPace(): () => Promise<void> {
  let began = performance.now()
  return async () => {
    if (performance.now() - began < sliceMs) return
    await aMoment()
    began = performance.now()
  }
}

/** Gives the page back for a moment, for what waits to be answered or drawn; what follows goes on soon after. */
export const aMoment = async (): Promise<void> =>
  "scheduler" in globalThis && "yield" in scheduler
    ? await scheduler.yield()
    : await new Promise((resolve) => setTimeout(resolve))
