import * as z from "zod/mini"
import { Needs, noNeedsYet } from "./needs.ts"
import { maybeWords } from "./words.ts"

/** The person whose plan this is, as far as they chose to say. Only ever stored sealed. */
export const Me = z.lazy(() =>
  z.strictObject({
    chosenName: maybeWords(200),
    howToAddress: maybeWords(500),
    needs: Needs,
    isCarer: z.boolean(), // looks after someone; whoever does may have a plan of their own as well
    hub: z.nullable(z.string().check(z.regex(/^[a-z0-9-]{1,64}$/))),
    welcomedAt: z.nullable(z.int()), // when the first visit's two questions were answered or skipped
    readAboutSharingAt: z.nullable(z.int()), // when the page on who reads it was read, before a first booking or share
    changedAt: z.int(),
  }),
)
export type Me = z.infer<typeof Me>

/** Somebody we know nothing about yet. */
export const nobodyYet: Me = {
  chosenName: "",
  howToAddress: "",
  needs: noNeedsYet,
  isCarer: false,
  hub: null,
  welcomedAt: null,
  readAboutSharingAt: null,
  changedAt: 0,
}
