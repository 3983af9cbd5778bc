import { describe, expect, test } from "vitest"
import { sharedSections } from "../../../src/domain/share.ts"
import { openShared, readShared } from "../../../src/desk/reading/share.ts"
import { writeDocument } from "../../../src/fhir/write.ts"
import { fail, ok } from "../../../src/kit/result.ts"
import { newToken } from "../../../src/crypto/hash.ts"
import { aDeskClient, aSealedShare } from "../../support/desk-client.ts"
import { aDeskTeam, teamNow } from "../../support/desk-team.ts"
import { anId, aStatement } from "../../support/things.ts"

const team = await aDeskTeam()
const { keyring } = team
const words = {
  title: "Shared",
  headingOf: (heading: string) => `About ${heading}`,
  roleOf: (role: string) => role,
  needOf: ({ key }: { readonly key: string }) => key,
  mayKnow: "May know",
  notToBeTold: "Not to be told",
}
let ids = 100
const document = writeDocument({
  chosenName: "Sam",
  sections: sharedSections(
    { parts: ["strengths"], left: [] },
    [aStatement({ text: "I know every bird" })],
    [],
  ),
  words,
  now: teamNow,
  newId: () => anId((ids += 1)),
})
const { item, manifest, path } = await aSealedShare(team, document)
const opened = await openShared(item, keyring)
if (opened.from === undefined) throw new Error("the share does not open")
const { link } = opened.from

test("a share is opened through the desk's own origin, as the hub team, with its path alone", async () => {
  const asked: unknown[] = []
  const client = aDeskClient({
    openShare: (...all) => {
      asked.push(all)
      return Promise.resolve(ok(manifest))
    },
  })
  expect(await readShared(link, client)).toMatchObject({
    ok: true,
    value: {
      chosenName: "Sam",
      sections: [{ heading: "strength", texts: ["I know every bird"] }],
      unreadable: 0,
    },
  })
  expect(asked).toEqual([[path, expect.objectContaining({ recipient: "hub team" })]])
  expect(JSON.stringify(asked)).not.toContain(link.key)
})

describe("it is said in plain words why not, when", () => {
  const kindOf = async (answer: Parameters<typeof aDeskClient>[0], of = link) => {
    const read = await readShared(of, aDeskClient(answer))
    return read.ok ? "opened" : read.problem.kind
  }
  test("it was ended or ran out", async () => {
    expect(await kindOf({ openShare: () => Promise.resolve(fail({ kind: "not-found" })) })).toBe("ended")
  })
  test("the service is not reached", async () => {
    expect(await kindOf({ openShare: () => Promise.resolve(fail({ kind: "offline" })) })).toBe("offline")
  })
  test("it is sealed with another key, empty, elsewhere, or not a document", async () => {
    const answering = (files: typeof manifest.files) => ({ openShare: () => Promise.resolve(ok({ files })) })
    const other = (await aSealedShare(team, document)).manifest.files
    expect(await kindOf(answering(other))).toBe("damaged")
    expect(await kindOf(answering([]))).toBe("not-ours")
    expect(await kindOf(answering([{ contentType: "application/fhir+json" }]))).toBe("damaged")
    const far = [{ contentType: "application/fhir+json", location: "https://elsewhere.example/file" }]
    expect(await kindOf(answering(far))).toBe("not-understood")
    const prose = await aSealedShare(team, '{"resourceType":"Patient"}')
    const item = await openShared(prose.item, keyring)
    expect(item.from && (await kindOf(answering(prose.manifest.files), item.from.link))).toBe("not-ours")
  })
  test("it wants a passcode, or its path is not one of ours; and nobody is asked", async () => {
    expect(await kindOf({}, { ...link, passcode: true })).toBe("needs-passcode")
    expect(await kindOf({}, { ...link, url: `https://door.example/other/${newToken()}` })).toBe("damaged")
  })
})

describe("an item does not open when", () => {
  test("it is another item, another hub's, or sealed to another team", async () => {
    const elsewhere = await aSealedShare(await aDeskTeam(), document)
    for (const row of [
      { ...item, id: anId(51) },
      { ...item, epoch: anId(52) },
      { ...elsewhere.item, epoch: item.epoch },
      { ...item, sealed: "a.b.c.d.e" },
    ]) {
      expect((await openShared(row, keyring)).from).toBeUndefined()
    }
    expect((await openShared(item, { ...keyring, hub: "other-street" })).from).toBeUndefined()
  })
  test("what is in it is not a link", async () => {
    for (const link of ["", "https://elsewhere.example", "shlink:/e30"]) {
      const { item } = await aSealedShare(team, document, { link })
      expect((await openShared(item, keyring)).from).toBeUndefined()
    }
  })
})
