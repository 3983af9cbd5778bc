import * as z from "zod/mini"

/** Asks the service to have this browser forget everything it keeps for this origin: said in words, so that nothing says it by accident. */
export const ClearStorage = z.strictObject({ clear: z.literal("storage") })
export type ClearStorage = z.infer<typeof ClearStorage>

/** It does, as soon as this answer has come. */
export const Cleared = z.object({ cleared: z.literal("storage") })
export type Cleared = z.infer<typeof Cleared>
