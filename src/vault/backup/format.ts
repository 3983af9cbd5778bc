import * as z from "zod/mini"

// What stands inside a copy, as docs/backup-format.md tells it to anyone who opens one with the `age` command.

export const formatName = "open-door-backup"
/** The version of this frame. The things inside have the version of their shapes. */
export const formatVersion = 1
/** The app that makes copies now; the same as in package.json. For people who read one: nothing depends on it. */
export const appVersion = "0.1.0"

/** So much is read first, of a copy of any version. */
export const Sight = z.object({
  format: z.literal(formatName),
  version: z.int().check(z.minimum(1)),
  shapes: z.int().check(z.minimum(1)),
})

const count = z.int().check(z.minimum(0))

export const Backup = z.strictObject({
  format: z.literal(formatName),
  version: z.literal(formatVersion),
  /** The version of the shapes of the things inside (`vault/migrations/shapes.ts`). */
  shapes: z.int().check(z.minimum(1)),
  app: z.string(),
  madeOn: z.iso.datetime(),
  manifest: z.strictObject({
    /** How many things of each store. */
    counts: z.record(z.string(), count),
    /** Parts of the vault that did not open when the copy was made: what stood in them is not here. */
    damagedPages: count,
    /** Of the canonical text of `records` (canonical.ts), in hexadecimal. */
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  }),
  /** Every store's things in their order, each as it was kept, readable or not. */
  records: z.record(z.string(), z.array(z.strictObject({ id: z.string(), thing: z.unknown() }))),
})
export type Backup = z.infer<typeof Backup>
