// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, waitFor } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { beforeAll, expect, test } from "vitest"
import { newRecoveryCode } from "../../../src/crypto/recovery-code.ts"
import { unwrap } from "../../../src/desk/keys/wrap.ts"
import { loadTexts } from "../../../src/i18n/texts.ts"
import { fail, ok } from "../../../src/kit/result.ts"
import type { DeskClient } from "../../../src/service-client/desk-port.ts"
import type { RecoverFinish } from "../../../src/wire/desk.ts"
import { aRecovery, aSealedBooking } from "../../support/desk-client.ts"
import { aDeskTeam, type DeskTeam, quickStretcher } from "../../support/desk-team.ts"
import { drawDesk, heading, linkToken, press, write } from "../../support/draw-desk.tsx"

let team: DeskTeam
beforeAll(async () => {
  await loadTexts("desk", "problems")
  team = await aDeskTeam()
})

function open(sent: RecoverFinish[], client: Partial<DeskClient> = {}, ways: { hasPrf?: boolean } = {}) {
  const begun = aRecovery(team)
  const whole: Partial<DeskClient> = {
    beginRecover: () => Promise.resolve(ok(begun)),
    finishRecover: (body) => {
      sent.push(body)
      const { wrap, memberPublic, name } = body
      const roster = { ...begun.roster, epochs: [...begun.roster.epochs, body.epoch] }
      const keys = body.keys.filter((one) => one.to === begun.member)
      return Promise.resolve(
        ok({ ...team.session, member: begun.member, name, wrap, memberPublic, roster, keys }),
      )
    },
    bookings: async () => ok([await aSealedBooking(team)]),
    ...client,
  }
  drawDesk(whole, { link: { to: "recover", token: linkToken }, ...ways })
}
async function untilPasskey(name = "Ali Example") {
  await write("Recovery code", team.code.groups.join(" ").toLowerCase())
  await press("Next")
  await heading("The code is right")
  await write("Your name", name)
  await press("Next")
  await heading("Make a passkey")
}

test("code, name, passkey: then what people sent before is read", async () => {
  const sent: RecoverFinish[] = []
  open(sent)
  await heading("Come back to the desk of Example Street")
  expect(screen.getByText("Example Street is made up, so that you can try things out.")).toBeTruthy()
  await untilPasskey()
  expect(screen.getByText(/all the passkeys your team had before stop working/)).toBeTruthy()
  expect(sent).toEqual([])
  await press("Make a passkey")
  await heading("Example Street")
  expect(screen.getByText(/Hello Ali Example/)).toBeTruthy()
  expect(await screen.findByText("My sister")).toBeTruthy()
  expect(screen.queryByText(/does not open|do not open/)).toBeNull()
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({ token: linkToken, name: "Ali Example", wrap: { by: "passkey" } })
  for (const between of ["", " ", "-"])
    expect(JSON.stringify(sent).toUpperCase()).not.toContain(team.code.groups.join(between))
})

test("a wrong code is said in words, stays as it was typed, has the cursor, and asks nobody", async () => {
  const sent: RecoverFinish[] = []
  open(sent)
  await press("Next")
  await screen.findByText(/That is not the whole code/)
  const other = (await newRecoveryCode()).groups.join(" ")
  await write("Recovery code", other)
  await press("Next")
  await screen.findByText(/does not open your team's keys/)
  const field = screen.getByLabelText("Recovery code")
  expect(field).toMatchObject({ value: other, autocomplete: "off", type: "text" })
  expect(document.activeElement).toBe(field)
  await userEvent.clear(field)
  await untilPasskey()
  expect(sent).toEqual([])
})

test("what is typed stands there in parts, as on the paper", async () => {
  open([])
  await write("Recovery code", "ab-c dO1l2")
  expect((await screen.findAllByRole("listitem")).map((one) => one.textContent)).toEqual(["ABCD", "0112"])
})

test("without PRF a passphrase is asked for, and what is sent opens with it", async () => {
  const sent: RecoverFinish[] = []
  open(sent, {}, { hasPrf: false })
  await untilPasskey()
  await press("Make a passkey")
  await write("Passphrase", "four words made up")
  await write("The same passphrase again", "four words made up")
  await press("Use this passphrase")
  await heading("Example Street")
  const wrap = sent[0]?.wrap ?? team.session.wrap
  const opener = { prf: undefined, passphrase: "four words made up" }
  expect(await unwrap(wrap, aRecovery(team), opener, quickStretcher)).toMatchObject({ ok: true })
})

test("a service that shows another team's root is found out", async () => {
  const other = await aDeskTeam()
  open([], { beginRecover: () => Promise.resolve(ok({ ...aRecovery(team), roster: other.session.roster })) })
  await write("Recovery code", team.code.groups.join(""))
  await press("Next")
  await screen.findByText(/The service shows another team's keys/)
})

test("a link that does not work any more says so, before the code and after", async () => {
  const answers = [ok(aRecovery(team)), fail({ kind: "not-found" as const })]
  open([], { beginRecover: () => Promise.resolve(answers.shift() ?? fail({ kind: "not-found" })) })
  await untilPasskey()
  await press("Make a passkey")
  await heading("This link does not work any more")
  await press("Go to signing in")
  await heading("Sign in to the desk")
  expect(screen.getByText(/Ask whoever runs the service for a recovery link/)).toBeTruthy()
})

test("without a network it says so, and tries again when asked", async () => {
  const answers = [fail({ kind: "offline" as const }), ok(aRecovery(team))]
  open([], { beginRecover: () => Promise.resolve(answers.shift() ?? fail({ kind: "offline" })) })
  await screen.findByText("We could not reach the hub. Nothing is lost.")
  await press("Try again")
  await heading("Come back to the desk of Example Street")
})

test("when finishing does not work it is said, and the next try needs no more than the passkey", async () => {
  let tries = 0
  open([], {
    finishRecover: () => Promise.resolve(fail({ kind: (tries += 1) === 1 ? "unavailable" : "service-full" })),
  })
  await untilPasskey()
  await press("Make a passkey")
  await screen.findByText("The service is not working right now. Try again later.")
  await press("Make a passkey")
  await waitFor(() => expect(tries).toBe(2))
  await heading("Make a passkey")
})
