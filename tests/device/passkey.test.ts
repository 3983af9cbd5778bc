// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { knowsPasskeys, makePasskey, usePasskey } from "../../src/device/passkey.ts"
import { toBase64url } from "../../src/kit/base64url.ts"

// A browser's passkey as far as this app sees one; the real thing is asked in a journey.
class ACredential {
  readonly rawId: ArrayBuffer
  readonly #prf: unknown
  constructor(id: Uint8Array<ArrayBuffer>, prf: unknown) {
    this.rawId = id.buffer
    this.#prf = prf
  }
  getClientExtensionResults() {
    return { prf: this.#prf }
  }
}

const id = new Uint8Array([1, 2, 3])
const credential = toBase64url(id)
const salt = new Uint8Array(32).fill(7)
const prf = new Uint8Array(32).fill(8)
const labels = { app: "Open Door", passkey: "Open Door on this phone" }
const fresh = (length: number) => new Uint8Array(length).fill(length)
const create = vi.fn<(options: CredentialCreationOptions) => Promise<unknown>>()
const get = vi.fn<(options: CredentialRequestOptions) => Promise<unknown>>()

beforeEach(() => {
  vi.stubGlobal("PublicKeyCredential", ACredential)
  vi.stubGlobal("isSecureContext", true)
  vi.stubGlobal("navigator", { credentials: { create, get } })
})
afterEach(() => {
  vi.unstubAllGlobals()
  create.mockReset()
  get.mockReset()
})

test("a passkey is made for this address, asks for the person, and names nobody", async () => {
  create.mockResolvedValue(new ACredential(id, { enabled: true, results: { first: prf.buffer } }))
  expect(await makePasskey(salt, labels, fresh)).toEqual({ ok: true, value: { credential, prf } })
  const asked = create.mock.calls[0]?.[0].publicKey
  expect(asked).toMatchObject({
    rp: { name: "Open Door" },
    user: { id: fresh(32), name: labels.passkey, displayName: labels.passkey },
    authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
    attestation: "none",
    extensions: { prf: { eval: { first: salt } } },
  })
  expect(asked?.rp.id).toBeUndefined()
  expect(get).not.toHaveBeenCalled()
})

test("one that answers only when used is used once", async () => {
  create.mockResolvedValue(new ACredential(id, { enabled: true }))
  get.mockResolvedValue(new ACredential(id, { results: { first: prf } }))
  expect(await makePasskey(salt, labels, fresh)).toEqual({ ok: true, value: { credential, prf } })
})

test.each([[{ enabled: false }], [undefined], [{ results: { first: new Uint8Array(16) } }]])(
  "one that gives no key of 32 bytes (%o) is no way in",
  async (given) => {
    create.mockResolvedValue(new ACredential(id, given))
    expect(await makePasskey(salt, labels, fresh)).toEqual({ ok: false, problem: { kind: "no-prf" } })
  },
)

test("at unlocking each known passkey is offered with its own salt", async () => {
  get.mockResolvedValue(new ACredential(id, { results: { first: prf.buffer } }))
  const other = { credential: "BAUG", salt: new Uint8Array(32).fill(9) }
  expect(await usePasskey([{ credential, salt }, other], fresh)).toEqual({
    ok: true,
    value: { credential, prf },
  })
  expect(get.mock.calls[0]?.[0].publicKey).toMatchObject({
    allowCredentials: [
      { type: "public-key", id },
      { type: "public-key", id: new Uint8Array([4, 5, 6]) },
    ],
    userVerification: "required",
    extensions: {
      prf: { evalByCredential: { [credential]: { first: salt }, BAUG: { first: other.salt } } },
    },
  })
})

test.each([
  ["NotAllowedError", "refused"],
  ["AbortError", "refused"],
  ["SecurityError", "not-here"],
  ["NotSupportedError", "not-here"],
])("when the browser says %s, the answer is %s", async (name, kind) => {
  const said = new DOMException("words of nobody's", name)
  create.mockRejectedValue(said)
  get.mockRejectedValue(said)
  expect(await makePasskey(salt, labels, fresh)).toEqual({ ok: false, problem: { kind } })
  expect(await usePasskey([{ credential, salt }], fresh)).toEqual({ ok: false, problem: { kind } })
})

test("a browser without passkeys is asked nothing", async () => {
  vi.stubGlobal("PublicKeyCredential", undefined)
  expect(knowsPasskeys()).toBe(false)
  expect(await makePasskey(salt, labels, fresh)).toEqual({ ok: false, problem: { kind: "not-here" } })
  expect(await usePasskey([{ credential, salt }], fresh)).toEqual({
    ok: false,
    problem: { kind: "not-here" },
  })
  expect(create).not.toHaveBeenCalled()
})

test("with no passkey known there is nobody to ask", async () => {
  expect(await usePasskey([], fresh)).toEqual({ ok: false, problem: { kind: "not-here" } })
  expect(await usePasskey([{ credential: "!", salt }], fresh)).toMatchObject({ ok: false })
  expect(get).not.toHaveBeenCalled()
})
