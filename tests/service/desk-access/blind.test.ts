// The whole desk in Node: its own rules and client against the real service over a real file. Then the file is searched.
import { randomUUID } from "node:crypto"
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, expect, test, vi } from "vitest"
import { finishEnrol, makePasskey } from "../../../src/desk/enrol/enrol.ts"
import { newRecoveryCode, readRecoveryCode } from "../../../src/crypto/recovery-code.ts"
import { openKey, openWithCode } from "../../../src/desk/keys/seal-key.ts"
import { unwrap } from "../../../src/desk/keys/wrap.ts"
import { finishRecover, openByCode } from "../../../src/desk/recover/recover.ts"
import type { DeskServices } from "../../../src/desk/services.ts"
import { openKeys, signIn } from "../../../src/desk/sign-in/sign-in.ts"
import { ok } from "../../../src/kit/result.ts"
import { createService } from "../../../src/service/app.ts"
import { openSqlite } from "../../../src/service/db/sqlite.ts"
import { usualLimits } from "../../../src/service/services.ts"
import { hashOf, newToken } from "../../../src/service/tokens.ts"
import { deskHttpClient } from "../../../src/service-client/desk-http.ts"
import { anAuthenticator, type Authenticator } from "../../support/authenticator.ts"
import { deskOrigin } from "../../support/desk.ts"
import { quickStretcher } from "../../support/desk-team.ts"
import { aHub, aMonday } from "../../support/service.ts"

const passphrase = "a kettle and four chairs"
const folders: string[] = []
afterEach(() => {
  vi.unstubAllGlobals()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

async function aWholeDesk(hasPrf: boolean) {
  const folder = mkdtempSync(join(tmpdir(), "open-door-blind-"))
  folders.push(folder)
  const database = await openSqlite(join(folder, "open-door.sqlite"))
  const lines: unknown[] = []
  const addresses = { publicUrl: "http://localhost:8787", deskUrl: deskOrigin }
  const pack = { hubs: [aHub()], helplines: [] }
  const log = (line: unknown) => void lines.push(line)
  const { desk } = createService({ database, pack, now: () => aMonday, limits: usualLimits, addresses, log })
  const tokens = [newToken(), newToken()] as const
  const link = { hub: "example-street", made_at: aMonday, until: aMonday + 60, used_at: null }
  const links = tokens.map((token) => ({ ...link, token_hash: hashOf(token) }))
  await database.write((rows) => rows.insertInto("enrolments").values(links).execute())

  const wire: string[] = []
  let cookie = ""
  vi.stubGlobal("fetch", async (path: string, request: RequestInit) => {
    const headers = { ...Object.fromEntries(new Headers(request.headers)), origin: deskOrigin, cookie }
    if (typeof request.body === "string") wire.push(request.body)
    const answer = await desk.request(path, { ...request, headers })
    cookie = answer.headers.get("set-cookie")?.split(";", 1)[0] ?? cookie
    return answer
  })
  const deskWith = (authenticator: Authenticator): DeskServices => {
    const prf = hasPrf ? authenticator.prf : undefined
    return {
      client: deskHttpClient(),
      passkeys: {
        make: ({ challenge }) => Promise.resolve(ok({ message: authenticator.register(challenge), prf })),
        use: ({ challenge }) => Promise.resolve(ok({ message: authenticator.authenticate(challenge), prf })),
      },
      stretcher: quickStretcher,
      newId: randomUUID,
      print: () => undefined,
    }
  }
  const stored = () =>
    Buffer.concat(globSync("*", { cwd: folder }).map((name) => readFileSync(join(folder, name))))
  return { deskWith, tokens, database, wire, lines, stored }
}

async function comeBack(services: DeskServices, token: string, code: string, passphrase: string | undefined) {
  const begin = () => services.client.beginRecover(token)
  const begun = await begin()
  const keys = begun.ok ? await openByCode(begun.value, code) : begun
  if (!keys.ok) throw new Error(keys.problem.kind)
  const passkey = await makePasskey(begin, services)
  if (!passkey.ok) throw new Error(passkey.problem.kind)
  const asked = { token, name: "Ali Example", keys: keys.value }
  const back = await finishRecover(asked, passkey.value, passphrase, services)
  if (!back.ok) throw new Error(back.problem.kind)
  return back.value
}

test.each([
  ["a passkey's PRF", true],
  ["a passphrase", false],
])(
  "nothing that opens anything reaches the service's file, wire or log, with keys locked by %s",
  async (_, hasPrf) => {
    const { deskWith, tokens, database, wire, lines, stored } = await aWholeDesk(hasPrf)
    const [token, recoveryToken] = tokens
    const authenticator = anAuthenticator()
    const { prf } = authenticator
    const services = deskWith(authenticator)
    const code = await newRecoveryCode()
    const passkey = await makePasskey(() => services.client.beginEnrol(token), services)
    if (!passkey.ok) throw new Error(passkey.problem.kind)
    const typed = hasPrf ? undefined : passphrase
    const enrolled = await finishEnrol({ token, name: "Kim Example", code }, passkey.value, typed, services)
    expect(enrolled).toMatchObject({ ok: true, value: { keyring: { unreadable: 0 } } })

    const door = await signIn(services)
    if (!door.ok) throw new Error(door.problem.kind)
    const back = await openKeys(door.value, typed, services)
    if (!back.ok) throw new Error(back.problem.kind)
    const { session, keyring } = back.value
    const secret = await unwrap(session.wrap, session, { prf, passphrase }, services.stretcher)
    if (!secret.ok || keyring.root === undefined) throw new Error("the keys do not open")
    const rows = await database.rows.selectFrom("sealed_keys").selectAll().execute()
    const sealed = rows.map(({ key, holder, sealed }) => ({ key, to: holder, sealed }))
    const forCode = sealed.find((one) => one.to === "code")
    const byCode = forCode && (await openWithCode(session.hub, forCode, code.groups.join("")))
    const recovery = byCode?.recovery
    const forRecovery = sealed.find((one) => one.to === "recovery" && one.key === "root")
    const again = recovery && forRecovery && (await openKey(session.hub, forRecovery, recovery))
    expect(again?.d).toBe(keyring.root.d)

    const newcomer = anAuthenticator()
    const later = await comeBack(deskWith(newcomer), recoveryToken, code.groups.join(" "), typed)
    const laterSecret = await unwrap(
      later.session.wrap,
      later.session,
      { prf: newcomer.prf, passphrase },
      services.stretcher,
    )
    expect(later.keyring).toMatchObject({ unreadable: 0, root: keyring.root })
    const epochs = [...later.keyring.epochs.values()]
    expect(epochs).toHaveLength(2)

    const [epoch] = keyring.epochs.values()
    const letters = await readRecoveryCode(code.groups.join(""))
    const secrets = [
      secret.value.mine.d,
      keyring.root.d,
      epoch?.key.d,
      recovery?.d,
      letters,
      letters?.toLowerCase(),
      code.groups.join("-"),
      ...code.groups.map((one) => one + one), // a group is short enough to stand somewhere by chance; two are not
      passphrase,
      ...tokens,
      ...epochs.map((one) => one.key.d),
      laterSecret.ok ? laterSecret.value.mine.d : undefined,
      ...[prf, newcomer.prf].map((one) => Buffer.from(one).toString("base64url")),
    ].map((one) => one ?? "missing")
    expect(secrets).not.toContain("missing")
    const forms = secrets.flatMap((one) => [
      Buffer.from(one),
      Buffer.from(Buffer.from(one).toString("base64url")),
      Buffer.from(Buffer.from(one).toString("hex")),
      Buffer.from(one, "base64url"),
    ])
    const raw = forms.filter((one) => one.length >= 8)
    expect(raw.length).toBeGreaterThan(60)

    const file = stored()
    const hasToken = (body: string) => tokens.some((one) => body.includes(one))
    const overWire = Buffer.from(wire.filter((body) => !hasToken(body)).join("\n"))
    const tokenOnly = wire
      .filter(hasToken)
      .map((body) => tokens.reduce((left, one) => left.replaceAll(one, ""), body))
    for (const place of [
      file,
      overWire,
      Buffer.from(tokenOnly.join("\n")),
      Buffer.from(JSON.stringify(lines)),
    ]) {
      expect(raw.filter((one) => place.includes(one)).map(String)).toEqual([])
    }
    // The search finds what is there: public halves, the name and the link's hash are.
    for (const one of [
      session.memberPublic.x,
      session.roster.root.x,
      "Kim Example",
      "Ali Example",
      ...tokens.map(hashOf),
      session.wrap.sealed,
    ]) {
      expect(file.includes(one)).toBe(true)
    }
    expect(wire.length).toBeGreaterThan(6)
    expect(lines.length).toBe(wire.length)
    await database.close()
  },
)
