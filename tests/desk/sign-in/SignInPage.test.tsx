// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen } from "@testing-library/preact"
import { beforeAll, describe, expect, test } from "vitest"
import { wrapByPassphrase } from "../../../src/desk/keys/wrap.ts"
import { loadTexts } from "../../../src/i18n/texts.ts"
import { fail, ok } from "../../../src/kit/result.ts"
import type { DeskClient } from "../../../src/service-client/desk-port.ts"
import type { PutEpoch } from "../../../src/wire/desk.ts"
import { aDeskTeam, type DeskTeam, quickStretcher, teamNow } from "../../support/desk-team.ts"
import { drawDesk, heading, press, signingIn, write } from "../../support/draw-desk.tsx"

let team: DeskTeam
beforeAll(async () => {
  await loadTexts("desk", "problems")
  team = await aDeskTeam()
})

describe("signing in", () => {
  test("with a passkey that locks the keys", async () => {
    drawDesk(signingIn(team))
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
    drawDesk({ ...signingIn(team), finishSession: () => Promise.resolve(ok(session)) }, { hasPrf: false })
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
      drawDesk({ ...signingIn(team), ...finish })
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
    drawDesk({ ...signingIn(team), finishSession: () => Promise.resolve(ok(late)), putEpoch })
    await press("Sign in with your passkey")
    await heading("Example Street")
    expect(sent.map((one) => one.keys.map((key) => key.to))).toEqual([[late.member, "recovery"]])
    expect(screen.queryByText(/does not open/)).toBeNull()
  })

  test("when that cannot be kept, the desk opens all the same", async () => {
    const late = { ...team.session, now: teamNow + 350 * 86_400 }
    const putEpoch: DeskClient["putEpoch"] = () => Promise.resolve(fail({ kind: "unavailable" }))
    drawDesk({ ...signingIn(team), finishSession: () => Promise.resolve(ok(late)), putEpoch })
    await press("Sign in with your passkey")
    await heading("Example Street")
  })
})
