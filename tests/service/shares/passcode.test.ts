import { afterEach, describe, expect, test } from "vitest"
import { createService } from "../../../src/service/app.ts"
import { passcodeGuard } from "../../../src/service/shares/passcode.ts"
import { aService, databaseKinds, sending } from "../../support/service.ts"
import { aJwe, aPasscode, aShare, asking, fhir, holding } from "./shares.ts"

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

const right = "KPT4WX7Q"
const passcode = aPasscode(right)

describe.each(databaseKinds)("a passcode on %s", (kind) => {
  async function started() {
    const service = await aService(kind)
    ends.push(service.end)
    const share = aShare({ passcode })
    await service.app.request(`/api/shares/${share.id}`, sending("PUT", share.body))
    const file = { contentType: fhir, jwe: aJwe(share.key, "{}") }
    await service.app.request(`/api/shares/${share.id}/files/0`, holding(share.token, "PUT", file))
    const guess = async (one?: string, by = service.app) =>
      by.request(`/shl/${share.path}`, asking(one === undefined ? {} : { passcode: one }))
    const triesLeft = async () =>
      (await service.database.rows.selectFrom("shares").select("tries_left").executeTakeFirstOrThrow())
        .tries_left
    return { ...service, share, guess, triesLeft }
  }

  test("the right one opens, as often as it is needed, and costs no tries", async () => {
    const { guess, triesLeft } = await started()
    for (let n = 0; n < 7; n++) expect((await guess(right)).status).toBe(200)
    expect(await triesLeft()).toBe(5)
  })

  test("each wrong or missing one takes off exactly one, and the fifth is the last, even for the right one", async () => {
    const { guess } = await started()
    const left: unknown[] = []
    for (const one of ["wrong", undefined, "", right.toLowerCase(), `${right} `]) {
      const answer = await guess(one)
      expect(answer.status).toBe(401)
      expect(answer.headers.get("content-type")).toBe("application/json")
      left.push(await answer.json())
    }
    expect(left).toEqual([4, 3, 2, 1, 0].map((remainingAttempts) => ({ remainingAttempts })))
    for (const one of ["wrong", right]) {
      const answer = await guess(one)
      expect([answer.status, await answer.text()]).toEqual([404, '{"code":"not-found","status":404}'])
    }
  })

  test("a right one in between gives nothing back but its own try", async () => {
    const { guess, triesLeft } = await started()
    await guess("wrong")
    await guess("wrong")
    await guess(right)
    expect(await triesLeft()).toBe(3)
  })

  test("of 200 wrong ones at once five are checked and no more", async () => {
    const { guess } = await started()
    const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => guess(`wrong ${n}`)))
    const statuses = answers.map((one) => one.status)
    expect(statuses.filter((one) => one === 401)).toHaveLength(5)
    expect(statuses.filter((one) => one === 404)).toHaveLength(195)
    expect((await guess(right)).status).toBe(404)
  }, 60_000)

  test("200 at once over four processes' worth of services: five are checked and no more", async () => {
    const { guess, services, triesLeft } = await started()
    const many = Array.from({ length: 4 }, () => createService(services).app)
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, n) => guess(`wrong ${n}`, many[n % many.length])),
    )
    expect(answers.filter((one) => one.status === 401)).toHaveLength(5)
    expect(answers.filter((one) => one.status === 404)).toHaveLength(195)
    expect(await triesLeft()).toBe(0)
  }, 60_000)

  test("the right one among 200 wrong ones at once never makes room for a sixth", async () => {
    const { guess, triesLeft } = await started()
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, n) => guess(n % 10 === 2 ? right : `wrong ${n}`)),
    )
    expect(answers.filter((one) => one.status === 401)).toHaveLength(5)
    expect(await triesLeft()).toBe(0)
  }, 60_000)

  test("people who know it do not use up each other's tries by coming at once", async () => {
    const { guess, triesLeft } = await started()
    const answers = await Promise.all(Array.from({ length: 12 }, () => guess(right)))
    expect(answers.every((one) => one.status === 200)).toBe(true)
    expect(await triesLeft()).toBe(5)
  }, 60_000)

  test("where too many wait, the last is asked to come again, and nothing is taken off for it", async () => {
    const { services, database } = await started()
    const share = await database.rows.selectFrom("shares").selectAll().executeTakeFirstOrThrow()
    const guard = passcodeGuard(services)
    const verdicts = await Promise.all(Array.from({ length: 513 }, async () => guard(share, "wrong")))
    const counted = (kind: string) => verdicts.filter((one) => one.kind === kind).length
    expect([counted("wrong"), counted("over"), counted("busy")]).toEqual([5, 507, 1])
  }, 60_000)

  test("wrong guesses are not opens", async () => {
    const { guess, database } = await started()
    await guess("wrong")
    await guess(right)
    const opens = await database.rows.selectFrom("share_opens").select("count").execute()
    expect(opens).toEqual([{ count: 1 }])
  })

  test("no passcode reaches the database or the log", async () => {
    const { guess, database, lines } = await started()
    await guess("canary-guess")
    await guess(right)
    const kept = JSON.stringify([await database.rows.selectFrom("shares").selectAll().execute(), lines])
    for (const one of ["canary-guess", right]) expect(kept).not.toContain(one)
  })
})
