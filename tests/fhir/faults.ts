// FHIR R4's rules as far as they touch our documents, checked without our own writer's knowledge of itself.

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }
type Things = { readonly [name: string]: Json }

const isThings = (value: Json | undefined): value is Things =>
  typeof value === "object" && value !== null && !Array.isArray(value)
const textOf = (value: Json | undefined): string => (typeof value === "string" ? value : "")
const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : [])

const required: Readonly<Record<string, readonly string[]>> = {
  Composition: ["status", "type", "date", "author", "title"],
  Observation: ["status", "code"],
  RelatedPerson: ["patient"],
  Patient: [],
}
const ours = "https://open-door.example/fhir/"
const knownCodes = ["18776-5", "81338-6", "advance-statement", "individual-requirements"]

/** What is wrong with a document Bundle; empty when nothing is. */
export function faultsOf(text: string): readonly string[] {
  const bundle: Json = JSON.parse(text)
  if (!isThings(bundle)) return ["not a Bundle"]
  const entries = listOf(bundle["entry"]).filter(isThings)
  const urls = entries.map((one) => textOf(one["fullUrl"]))
  const resources = entries.map((one) => one["resource"]).filter(isThings)
  const identifier = bundle["identifier"]
  const [first] = resources
  return [
    ...(isThings(identifier) && identifier["system"] && identifier["value"] ? [] : ["bdl-9: no identifier"]),
    ...(bundle["timestamp"] === undefined ? ["bdl-10: no timestamp"] : []),
    ...(first?.["resourceType"] === "Composition" ? [] : ["bdl-11: first is not a Composition"]),
    ...(new Set(urls).size === urls.length ? [] : ["bdl-7: fullUrl twice"]),
    ...urls.filter((one) => !/^urn:uuid:[0-9a-f-]{36}$/.test(one)).map((one) => `not a urn:uuid: ${one}`),
    ...resources.flatMap(missing),
    ...listOf(first?.["section"]).filter(isThings).flatMap(sectionFaults),
    ...walk(bundle, "", urls),
  ]
}

const missing = (resource: Things): readonly string[] => {
  const type = textOf(resource["resourceType"])
  const names = required[type]
  if (names === undefined) return [`unknown resource ${type}`]
  return names.filter((name) => resource[name] === undefined).map((name) => `missing ${name} in ${type}`)
}

// cmp-1: a section contains at least one of text, entries, or sub-sections.
const sectionFaults = (section: Things): readonly string[] =>
  section["text"] === undefined && listOf(section["entry"]).length === 0 ? ["cmp-1: empty section"] : []

function walk(value: Json, name: string, urls: readonly string[]): readonly string[] {
  if (Array.isArray(value)) {
    return value.length === 0 ? [`empty array ${name}`] : value.flatMap((one) => walk(one, name, urls))
  }
  if (isThings(value)) {
    const members = Object.entries(value)
    return [
      ...(members.length === 0 ? [`empty object ${name}`] : []),
      ...(members.filter(([member]) => /^value[A-Z]/.test(member)).length > 1
        ? [`two value[x] in ${name}`]
        : []),
      ...codeFaults(value),
      ...members.flatMap(([member, one]) => walk(one, member, urls)),
    ]
  }
  if (value === null) return [`null ${name}`]
  if (typeof value !== "string") return []
  return textFaults(value, name, urls)
}

function textFaults(value: string, name: string, urls: readonly string[]): readonly string[] {
  if (value === "") return [`empty string ${name}`]
  if (name === "reference" && !urls.includes(value)) return [`dangling reference ${value}`]
  if (["timestamp", "date", "time"].includes(name) && !isReal(value)) return [`not a real date ${value}`]
  if (name === "div") return divFaults(value)
  return []
}

const isReal = (value: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value.slice(0, 10))

function divFaults(div: string): readonly string[] {
  const body = /^<div xmlns="http:\/\/www\.w3\.org\/1999\/xhtml">(.*)<\/div>$/s.exec(div)?.[1]
  if (body === undefined) return ["unsafe XHTML: not one div"]
  const tags = body.match(/<[^>]*>?/g) ?? []
  const open: string[] = []
  for (const tag of tags) {
    if (!/^<\/?(?:ul|li|p)>$|^<br\/>$/.test(tag)) return [`unsafe XHTML: ${tag}`]
    if (tag.startsWith("</") && open.pop() !== tag.replace("/", ""))
      return [`unsafe XHTML: ${tag} closes nothing`]
    if (!tag.startsWith("</") && tag !== "<br/>") open.push(tag)
  }
  const entities = body.replaceAll(/&(?:amp|lt|gt|quot);/g, "")
  // oxlint-disable-next-line no-control-regex -- the characters XML 1.0 does not allow are what is looked for
  const forbidden = /[&\uFFFE\uFFFF\u0000-\u0008\u000B\u000C\u000E-\u001F]/.test(entities)
  return open.length > 0 || forbidden ? ["unsafe XHTML: not well formed"] : []
}

function codeFaults(coding: Things): readonly string[] {
  const { system, code } = coding
  if (typeof system !== "string" || typeof code !== "string" || system.startsWith(ours)) return []
  if (!knownCodes.includes(code)) return [`unknown code ${code}`]
  return system === "http://loinc.org" && !hasCheckDigit(code) ? [`unknown code ${code}`] : []
}

// LOINC Users' Guide, "Check digit": modulus 10, doubling from the right.
function hasCheckDigit(code: string): boolean {
  const digits = code.replace("-", "").split("").map(Number)
  const sum = digits.toReversed().reduce((total, digit, at) => {
    const weighed = at % 2 === 0 ? digit : digit * 2
    return total + (weighed > 9 ? weighed - 9 : weighed)
  }, 0)
  return sum % 10 === 0
}
