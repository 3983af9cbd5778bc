import * as z from "zod/mini"
import { Seconds } from "./fields.ts"

/** A time a welcoming conversation can start, with seats left. */
export const Slot = z.lazy(() =>
  z.object({
    startsAt: Seconds,
    minutes: z.int().check(z.minimum(5), z.maximum(480)),
    ways: z.array(z.enum(["in-person", "phone", "video"])),
    free: z.int().check(z.minimum(1)), // seats left; the service picks one, so that two people never fight over its number
  }),
)
export type Slot = z.infer<typeof Slot>

/** `GET /api/hubs/:hub/slots?from&to` (`from`, `to`: days, `2026-11-22`, both included; 31 days at most) */
export const SlotsAnswer = z.lazy(() => z.object({ slots: z.array(Slot) }))
export type SlotsAnswer = z.infer<typeof SlotsAnswer>
export const SlotsQuery = z.strictObject({ from: z.iso.date(), to: z.iso.date() })
