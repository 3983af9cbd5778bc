/** A wait as it is said: in whole minutes, or in tens of seconds once there is less than one. Rounded up, so that nobody is put off again. */
export type SaidWait = { readonly unit: "minutes" | "seconds"; readonly count: number }

/** Changes every ten seconds at most: whoever listens is not told each second. */
export const saidWait = (seconds: number): SaidWait =>
  seconds > 60
    ? { unit: "minutes", count: Math.ceil(seconds / 60) }
    : { unit: "seconds", count: Math.ceil(seconds / 10) * 10 }
