import type { StatementPage } from "../domain/kinds.ts"

/** A code as FHIR writes it. */
export type Coding = { readonly system: string; readonly code: string }

// Ours. The name is under `.example` (RFC 2606), which nobody can ever own: these are names, not addresses to fetch.
const ours = "https://open-door.example/fhir"
export const kindSystem = `${ours}/CodeSystem/kind`
export const needSystem = `${ours}/CodeSystem/need`
export const roleSystem = `${ours}/CodeSystem/role`
export const mayKnowUrl = `${ours}/StructureDefinition/may-know`
export const notToBeToldUrl = `${ours}/StructureDefinition/not-to-be-told`

const loinc = "http://loinc.org"
const ukHeadings = "https://fhir.hl7.org.uk/CodeSystem/UKCore-RecordStandardHeadings"

/** What kind of document this is: LOINC "plan of care" (as in IPS 2.0.1, read 2026-11-22), and ours beside it. */
export const documentType: readonly Coding[] = [
  { system: loinc, code: "18776-5" },
  { system: kindSystem, code: "shared-parts" },
]

/**
 * The codes of a section: ours first, then what others know it by. LOINC 81338-6 is the person's own story, what matters
 * and strengths included (IPS 2.0.1); `advance-statement` and `individual-requirements` are UK Core's record headings (all
 * read 2026-11-22).
 */
export function sectionCodes(heading: string, page: StatementPage | "people" | "needs"): readonly Coding[] {
  const own = { system: kindSystem, code: heading }
  if (page === "needs") return [own, { system: ukHeadings, code: "individual-requirements" }]
  if (page === "wishes") return [own, { system: ukHeadings, code: "advance-statement" }]
  if (heading === "strength" || heading === "matters") return [own, { system: loinc, code: "81338-6" }]
  return [own]
}

/** Our own code among what may be codings, if it is there. */
export const ownCode = (
  codings: readonly { readonly system?: string | undefined; readonly code?: string | undefined }[],
): string | undefined => codings.find((one) => one.system === kindSystem)?.code
