import * as z from "zod/mini"

// The allow-list: the only resources and members the reader looks at. `z.object`, because a newer app or another writer
// may say more; whatever is not named here is dropped at this door, `text.div` with it.
const Codeable = z.object({
  coding: z.optional(
    z
      .array(z.object({ system: z.optional(z.string()), code: z.optional(z.string()) }))
      .check(z.maxLength(20)),
  ),
  text: z.optional(z.string()),
})
const Reference = z.object({ reference: z.string() })
const Said = z.string().check(z.minLength(1))

export const Bundle = z.object({
  resourceType: z.literal("Bundle"),
  type: z.literal("document"),
  timestamp: z.string(),
  entry: z
    .array(z.object({ fullUrl: z.string(), resource: z.unknown() }))
    .check(z.minLength(1), z.maxLength(5000)),
})

export const Composition = z.object({
  resourceType: z.literal("Composition"),
  type: Codeable,
  subject: z.optional(Reference),
  section: z.optional(z.array(z.unknown()).check(z.maxLength(200))),
})

export const Section = z.object({
  title: Said,
  code: Codeable,
  entry: z.array(Reference).check(z.maxLength(5000)),
})

export const Patient = z.object({
  resourceType: z.literal("Patient"),
  name: z.optional(z.array(z.object({ text: z.optional(z.string()) }))),
})

export const Observation = z.object({ resourceType: z.literal("Observation"), valueString: Said })

const Extension = z.object({
  url: z.string(),
  valueString: z.optional(z.string()),
  valueBoolean: z.optional(z.boolean()),
})

export const RelatedPerson = z.object({
  resourceType: z.literal("RelatedPerson"),
  name: z.array(z.object({ text: Said })).check(z.minLength(1)),
  relationship: z.optional(z.array(Codeable).check(z.maxLength(20))),
  telecom: z.optional(
    z
      .array(z.object({ system: z.optional(z.string()), value: z.optional(z.string()) }))
      .check(z.maxLength(20)),
  ),
  extension: z.optional(z.array(Extension)),
  modifierExtension: z.optional(z.array(Extension)),
})
export type RelatedPerson = z.infer<typeof RelatedPerson>
