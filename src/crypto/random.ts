/** `length` bytes nobody can guess. */
export const randomBytes = (length: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(length))

/** A fresh random identifier (UUID version 4), lower case. */
export const newId = (): string => crypto.randomUUID()
