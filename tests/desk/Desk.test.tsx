// @vitest-environment happy-dom
import "../support/dom.ts"
import { render, screen, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { beforeAll, describe, expect, test, vi } from "vitest"
import { Desk } from "../../src/desk/Desk.tsx"
import { oneDeskAtATime } from "../../src/desk/one-desk.ts"
import { openConversation } from "../../src/desk/reading/conversation.ts"
import { unwrap, wrapByPassphrase } from "../../src/desk/keys/wrap.ts"
import { DeskContext } from "../../src/desk/services.ts"
import { loadTexts } from "../../src/i18n/texts.ts"
import { fail, ok } from "../../src/kit/result.ts"
import type { DeskClient } from "../../src/service-client/desk-port.ts"
import type { EnrolFinish, PutEpoch } from "../../src/wire/desk.ts"
import { aDeskClient, aSealedBooking, deskServices } from "../support/desk-client.ts"
import { aDeskTeam, type DeskTeam, quickStretcher, teamHub, teamNow } from "../support/desk-team.ts"
import { anId } from "../support/things.ts"

let team: DeskTeam
beforeAll(async () => {
  await loadTexts("desk", "problems")
  team = await aDeskTeam()
})

const token = "T".repeat(43)
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

function open(client: Partial<DeskClient>, ways: { hasPrf?: boolean; token?: string } = {}) {
  render(
    <DeskContext.Provider value={deskServices(aDeskClient(client), ways)}>
      <Desk link={ways.token === undefined ? undefined : { to: "enrol", token: ways.token }} />
    </DeskContext.Provider>,
  )
}
const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }))
const write = async (label: string, words: string) =>
  userEvent.type(await screen.findByLabelText(label), words)
const heading = (name: string) => screen.findByRole("heading", { level: 1, name })

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
    open(enrolling(sent), { token, ...ways })
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
    expect(sent[0]).toMatchObject({ token, name: "Kim Example", wrap: { by: "passkey" } })
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
    open(enrolling([]), { token })
    await press("Next")
    expect(await screen.findByText("There is nothing written here yet.")).toBeTruthy()
  })

  test("a link that does not work any more says so, and leads to signing in", async () => {
    open({ beginEnrol: () => Promise.resolve(fail({ kind: "not-found" })) }, { token })
    await heading("This link does not work any more")
    await press("Go to signing in")
    await heading("Sign in to the desk")
  })

  test("a hub that has its team says so", async () => {
    open({ beginEnrol: () => Promise.resolve(ok({ ...begun, firstOfTeam: false })) }, { token })
    await heading("Example Street has its team already")
  })

  test("without a network it says so, and tries again when asked", async () => {
    const answers = [fail({ kind: "offline" as const }), ok(begun)]
    open({ beginEnrol: () => Promise.resolve(answers.shift() ?? fail({ kind: "offline" })) }, { token })
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
    open({ ...good, finishEnrol }, { token })
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

const signingIn = (): Partial<DeskClient> => ({
  beginSession: () => Promise.resolve(ok({ challenge: "C".repeat(43), rpId: "localhost" })),
  finishSession: () => Promise.resolve(ok(team.session)),
})

describe("signing in", () => {
  test("with a passkey that locks the keys", async () => {
    open(signingIn())
    await press("Sign in with your passkey")
    await heading("Example Street")
    expect(screen.getByText(/Hello Kim Example/)).toBeTruthy()
    expect(screen.getByText(/is made up/)).toBeTruthy()
  })

  test("with a passkey and a passphrase; a wrong one can be typed again", async () => {
    const { hub, member } = team.session
    const wrap = await wrapByPassphrase(
      team.made.secret,
      { hub, member },
      "four words made up",
      quickStretcher,
    )
    if (!wrap.ok) throw new Error("not wrapped")
    const session = { ...team.session, wrap: wrap.value }
    open({ ...signingIn(), finishSession: () => Promise.resolve(ok(session)) }, { hasPrf: false })
    await press("Sign in with your passkey")
    await write("Passphrase", "four words")
    await press("Open")
    await screen.findByText("That did not open the keys. Try again.")
    await write("Passphrase", " made up")
    await press("Open")
    await heading("Example Street")
  })

  test("a passkey the desk does not know, a browser that cannot, another team's keys: each is said", async () => {
    const other = await aDeskTeam()
    const forged = { ...team.session, roster: other.session.roster }
    const finishes: Partial<DeskClient>[] = [
      { finishSession: () => Promise.resolve(fail({ kind: "signed-out" })) },
      { finishSession: () => Promise.resolve(ok(forged)) },
    ]
    const said = [/does not know this passkey/, /another team's keys/]
    for (const [n, finish] of finishes.entries()) {
      document.body.replaceChildren()
      open({ ...signingIn(), ...finish })
      await press("Sign in with your passkey")
      expect(await screen.findByText(said[n] ?? "")).toBeTruthy()
      expect(screen.queryByText(/Hello/)).toBeNull()
    }
  })

  test("near the end of an epoch the next one is made by itself", async () => {
    const sent: PutEpoch[] = []
    const late = { ...team.session, now: teamNow + 350 * 86_400 }
    const putEpoch: DeskClient["putEpoch"] = (_, body) => {
      sent.push(body)
      const roster = { ...late.roster, epochs: [...late.roster.epochs, body.statement] }
      const keys = [...late.keys, ...body.keys.filter((one) => one.to === late.member)]
      return Promise.resolve(ok({ ...late, roster, keys }))
    }
    open({ ...signingIn(), finishSession: () => Promise.resolve(ok(late)), putEpoch })
    await press("Sign in with your passkey")
    await heading("Example Street")
    expect(sent.map((one) => one.keys.map((key) => key.to))).toEqual([[late.member, "recovery"]])
    expect(screen.queryByText(/does not open/)).toBeNull()
  })

  test("when that cannot be kept, the desk opens all the same", async () => {
    const late = { ...team.session, now: teamNow + 350 * 86_400 }
    const putEpoch: DeskClient["putEpoch"] = () => Promise.resolve(fail({ kind: "unavailable" }))
    open({ ...signingIn(), finishSession: () => Promise.resolve(ok(late)), putEpoch })
    await press("Sign in with your passkey")
    await heading("Example Street")
  })
})

describe("leaving", () => {
  test("signing out tells the service, and nothing of anyone stays in sight", async () => {
    const endSession = vi.fn<DeskClient["endSession"]>(() => Promise.resolve(fail({ kind: "offline" })))
    const row = await aSealedBooking(team)
    open({ ...signingIn(), endSession, bookings: () => Promise.resolve(ok([row])) })
    await press("Sign in with your passkey")
    await screen.findByText("Sam")
    await press("Sign out")
    await screen.findByText("You are signed out.")
    expect(endSession).toHaveBeenCalledTimes(1)
    expect(document.body.textContent).not.toContain("Sam")
  })

  test("a session the service ended leads back to the door, and says why", async () => {
    open({ ...signingIn(), bookings: () => Promise.resolve(fail({ kind: "signed-out" })) })
    await press("Sign in with your passkey")
    await screen.findByText("Your time here ran out. Sign in again.")
  })

  test("somebody signing in in another window closes this one", async () => {
    open(signingIn())
    await press("Sign in with your passkey")
    await heading("Example Street")
    const stop = oneDeskAtATime(() => undefined)
    await screen.findByText(/in another window/)
    stop()
  })
})

test("an answer goes sealed to the person who booked, and reads back", async () => {
  const row = await aSealedBooking(team)
  const kept: { id: string; sealed: string; at: number }[] = []
  const putAnswer: DeskClient["putAnswer"] = (_, id, { sealed }) => {
    kept.push({ id, sealed, at: teamNow })
    return Promise.resolve(ok({ id, sealed, at: teamNow }))
  }
  const bookings = () => Promise.resolve(ok([{ ...row, answers: kept }]))
  open({ ...signingIn(), bookings, putAnswer })
  await press("Sign in with your passkey")
  await press("Answer Sam, Monday 9 March, 10:00 am")
  await write("Your answer", "Come as you are.")
  await press("Send")
  await screen.findByText("Sent. They can read it on their phone.")
  await screen.findByText("Come as you are.")
  expect(JSON.stringify(kept)).not.toContain("Come")
  const { answers } = await openConversation({ ...row, answers: kept }, team.keyring)
  expect(answers.map((one) => one.said)).toEqual([{ v: 1, cannot: false, text: "Come as you are." }])
  expect(within(document.body).queryByRole("textbox")).toBeNull()
})
