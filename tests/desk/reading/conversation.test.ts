import { describe, expect, test } from "vitest"
import { newToken } from "../../../src/crypto/hash.ts"
import { openConversation, sealAnswer } from "../../../src/desk/reading/conversation.ts"
import { aSealedBooking, theWords } from "../../support/desk-client.ts"
import { aDeskTeam, teamNow } from "../../support/desk-team.ts"
import { anId } from "../../support/things.ts"

const team = await aDeskTeam()
const { keyring } = team

test("what a person wrote is read as they wrote it", async () => {
  const opened = await openConversation(await aSealedBooking(team), keyring)
  expect(opened).toEqual({
    id: anId(1),
    startsAt: teamNow + 7200,
    minutes: 30,
    isCancelled: false,
    words: theWords,
    answers: [],
  })
})

describe("nothing is shown of an envelope that", () => {
  test.each([
    ["is for another booking", { booking: anId(2) }],
    ["is for another hub", { hub: "other-street" }],
    ["is for another time", { startsAt: String(teamNow) }],
    ["is for another epoch", { epoch: anId(3) }],
    ["is another kind of thing", { typ: "open-door/inbox" }],
  ])("%s", async (_, says) => {
    const row = await aSealedBooking(team, {}, {}, says)
    expect(await openConversation(row, keyring)).toMatchObject({ id: anId(1), words: undefined })
  })
  test("was moved to another row, is sealed to another team, or is no envelope", async () => {
    const row = await aSealedBooking(team)
    const elsewhere = await aSealedBooking(await aDeskTeam())
    for (const one of [
      { ...row, id: anId(2) },
      { ...row, startsAt: row.startsAt + 1800 },
      { ...row, epoch: anId(3) },
      { ...elsewhere, epoch: row.epoch },
      { ...row, sealed: "e30.a.b.c.d" },
      { ...row, sealed: "" },
    ]) {
      expect((await openConversation(one, keyring)).words).toBeUndefined()
    }
  })
  test("holds something else than a booking's words", async () => {
    for (const words of [{ replyKey: "short" }, { chosenName: 7 }, { v: 2 }, { way: "by boat" }]) {
      // The shape is wrong on purpose: this is what a broken app would send.
      const row = await aSealedBooking(team, JSON.parse(JSON.stringify(words)))
      expect((await openConversation(row, keyring)).words).toBeUndefined()
    }
  })
})

test("our answers are read back, and one that is another booking's is not taken for ours", async () => {
  const said = { v: 1, cannot: true, text: "Not this week, sorry." } as const
  const seal = async (booking: string, key = theWords.replyKey) =>
    (await sealAnswer(booking, key, said)) ?? ""
  const sealed = [await seal(anId(1)), await seal(anId(2)), await seal(anId(1), newToken()), "a.b.c.d.e"]
  const answers = sealed.map((one, n) => ({ id: anId(60 + n), sealed: one, at: teamNow + n }))
  const opened = await openConversation(await aSealedBooking(team, {}, { answers }), keyring)
  expect(opened.answers.map((one) => one.said)).toEqual([said, undefined, undefined, undefined])
})

test("an answer is not sealed with a key that is none", async () => {
  expect(await sealAnswer(anId(1), "short", { v: 1, cannot: false, text: "Hello" })).toBeUndefined()
})
