import * as z from "zod/mini"
import { maybeWords } from "./words.ts"

export const formats = ["large-print", "easy-read", "audio", "braille", "plain-email", "bsl-video"] as const
export const supports = [
  "extra-time",
  "quiet-room",
  "one-person-speaking",
  "step-free",
  "soft-light",
  "wait-outside",
] as const

/**
 * What helps a person be reached, understood and at ease: every part optional, in their own words, never a diagnosis.
 * Source: Accessible Information Standard, DAPB1605 v4.0 (3 June 2025): what a service asks for once, flags and meets.
 */
export const Needs = z.lazy(() =>
  z.strictObject({
    safeWays: maybeWords(), // how and when it is safe to reach me
    notWays: maybeWords(), // how and when it is not
    voicemail: z.nullable(z.boolean()), // null: not said
    text: z.nullable(z.boolean()),
    post: z.nullable(z.boolean()),
    language: maybeWords(200),
    interpreter: maybeWords(200), // for example "BSL", "Polish"
    formats: z.array(z.enum(formats)),
    formatNote: maybeWords(500), // for example the size of large print
    aids: maybeWords(500), // hearing aids, lip-reading, a word board
    supports: z.array(z.enum(supports)),
    worker: maybeWords(200), // whom I'd rather talk to, for example a woman
    comesAlong: maybeWords(500),
    other: maybeWords(),
    reviewedOn: z.nullable(z.iso.date()),
  }),
)
export type Needs = z.infer<typeof Needs>

/** Nothing said yet. */
export const noNeedsYet: Needs = {
  safeWays: "",
  notWays: "",
  voicemail: null,
  text: null,
  post: null,
  language: "",
  interpreter: "",
  formats: [],
  formatNote: "",
  aids: "",
  supports: [],
  worker: "",
  comesAlong: "",
  other: "",
  reviewedOn: null,
}
