// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen } from "@testing-library/preact"
import { beforeAll, describe, expect, test } from "vitest"
import { unwrap } from "../../../src/desk/keys/wrap.ts"
import { loadTexts } from "../../../src/i18n/texts.ts"
import { fail, ok } from "../../../src/kit/result.ts"
import type { DeskClient } from "../../../src/service-client/desk-port.ts"
import type { EnrolFinish } from "../../../src/wire/desk.ts"
import { aDeskTeam, type DeskTeam, quickStretcher, teamHub, teamNow } from "../../support/desk-team.ts"
import { drawDesk, heading, linkToken, press, write } from "../../support/draw-desk.tsx"
import { anId } from "../../support/things.ts"

let team: DeskTeam
beforeAll(async () => {
  await loadTexts("desk", "problems")
  team = await aDeskTeam()
})

const link = { to: "enrol", token: linkToken } as const
const begun = {
  hub: teamHub,
  hubName: "Example Street",
  madeUp: true,
  member: anId(9001),
  firstOfTeam: true,
  now: teamNow,
  passkey: {
    challenge: "C".repeat(43),
    rpId: "localhost",
    rpName: "desk",
    userId: "dXNlcg",
    userName: "hub",
  },
}

describe("setting up the desk", () => {
  const enrolling = (sent: EnrolFinish[]): Partial<DeskClient> => ({
    beginEnrol: () => Promise.resolve(ok(begun)),
    finishEnrol: (body) => {
      sent.push(body)
      const { member, hub } = begun
      const { wrap, memberPublic, team: made, name } = body
      const roster = { root: made.root, epochs: [made.epoch] }
      const keys = made.keys.filter((one) => one.to === member)
      return Promise.resolve(
        ok({
          ...team.session,
          member,
          hub,
          name,
          wrap,
          memberPublic,
          roster,
          keys,
          now: teamNow,
          until: teamNow,
        }),
      )
    },
  })
  async function untilPasskey(sent: EnrolFinish[], ways: { hasPrf?: boolean } = {}) {
    drawDesk(enrolling(sent), { link, ...ways })
    await heading("Set up the desk of Example Street")
    expect(screen.getByText("Example Street is made up, so that you can try things out.")).toBeTruthy()
    await write("Your name", "Kim Example")
    await press("Next")
    const code = (await screen.findAllByRole("listitem")).map((one) => one.textContent)
    await press("I have it on paper")
    return code
  }
  async function typeBack(code: readonly (string | null)[]) {
    await write("Part 2", code[1]?.toLowerCase() ?? "")
    await write("Part 7", code[6] ?? "")
    await press("Next")
  }

  test("name, code on paper, passkey: then the desk is open", async () => {
    const sent: EnrolFinish[] = []
    await typeBack(await untilPasskey(sent))
    await press("Make a passkey")
    await heading("Example Street")
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({ token: linkToken, name: "Kim Example", wrap: { by: "passkey" } })
  })

  test("without PRF a passphrase is asked for, and what is sent opens with it alone", async () => {
    const sent: EnrolFinish[] = []
    await typeBack(await untilPasskey(sent, { hasPrf: false }))
    await press("Make a passkey")
    await write("Passphrase", "too short")
    await write("The same passphrase again", "too short")
    await press("Use this passphrase")
    await screen.findByText("That is shorter than 10 characters.")
    await write("Passphrase", " now not")
    await press("Use this passphrase")
    await screen.findByText("These two are not the same.")
    await write("The same passphrase again", " now not")
    await press("Use this passphrase")
    await heading("Example Street")
    const [body] = sent
    if (body === undefined) throw new Error("nothing was sent")
    expect(JSON.stringify(body)).not.toContain("too short")
    const opener = { prf: undefined, passphrase: "too short now not" }
    expect(await unwrap(body.wrap, begun, opener, quickStretcher)).toMatchObject({ ok: true })
  })

  test("nobody goes on without the code on paper, and it can be looked at again", async () => {
    const code = await untilPasskey([])
    await write("Part 2", "WRNG")
    await press("Next")
    expect(await screen.findAllByText(/not what the code says/)).toHaveLength(2)
    await press("Show the code again")
    expect((await screen.findAllByRole("listitem")).map((one) => one.textContent)).toEqual(code)
  })

  test("a name is needed", async () => {
    drawDesk(enrolling([]), { link })
    await press("Next")
    expect(await screen.findByText("There is nothing written here yet.")).toBeTruthy()
  })

  test("a link that does not work any more says so, and leads to signing in", async () => {
    drawDesk({ beginEnrol: () => Promise.resolve(fail({ kind: "not-found" })) }, { link })
    await heading("This link does not work any more")
    await press("Go to signing in")
    await heading("Sign in to the desk")
  })

  test("a hub that has its team says so", async () => {
    drawDesk({ beginEnrol: () => Promise.resolve(ok({ ...begun, firstOfTeam: false })) }, { link })
    await heading("Example Street has its team already")
  })

  test("without a network it says so, and tries again when asked", async () => {
    const answers = [fail({ kind: "offline" as const }), ok(begun)]
    drawDesk({ beginEnrol: () => Promise.resolve(answers.shift() ?? fail({ kind: "offline" })) }, { link })
    await screen.findByText("We could not reach the hub. Nothing is lost.")
    await press("Try again")
    await heading("Set up the desk of Example Street")
  })

  test("when finishing does not work the words stay and it can be tried again", async () => {
    const sent: EnrolFinish[] = []
    const good = enrolling(sent)
    let tries = 0
    const finishEnrol: DeskClient["finishEnrol"] = (body) =>
      (tries += 1) === 1
        ? Promise.resolve(fail({ kind: "unavailable" }))
        : (good.finishEnrol?.(body) ?? Promise.reject(new Error("no client")))
    drawDesk({ ...good, finishEnrol }, { link })
    await write("Your name", "Kim Example")
    await press("Next")
    const code = (await screen.findAllByRole("listitem")).map((one) => one.textContent)
    await press("I have it on paper")
    await typeBack(code)
    await press("Make a passkey")
    await screen.findByText("The service is not working right now. Try again later.")
    await press("Make a passkey")
    await heading("Example Street")
  })
})
