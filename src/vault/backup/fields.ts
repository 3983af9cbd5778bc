export type Fields = Readonly<Record<string, unknown>>

/** Whether it is what JSON calls an object: something with fields. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)
