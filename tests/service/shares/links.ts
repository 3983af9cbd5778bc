// The real service over HTTP on both listeners, and links to it made by the app's own rooms.
import { randomUUID } from "node:crypto"
import { createService } from "../../../src/service/app.ts"
import { listen, stopListening } from "../../../src/service/listen.ts"
import { hashOf, newToken } from "../../../src/service/tokens.ts"
import { writeLink } from "../../../src/shl/link.ts"
import { sealFile } from "../../../src/shl/seal.ts"
import type { PutShare } from "../../../src/wire/shares.ts"
import { aMonday, aService, bearing, type DatabaseKind, sending } from "../../support/service.ts"
import { receiveLink } from "../../support/shl-client.ts"
import { holding } from "./shares.ts"

export const document = JSON.stringify({ resourceType: "Bundle", note: "what helps me 🙂" })
export const who = { recipient: "Hub team" }
export const notFound = { status: 404, body: '{"code":"not-found","status":404}' }

/** Both listeners on free ports of this machine; `end` closes all of it. */
export async function aServiceOfLinks(kind: DatabaseKind) {
  const service = await aService(kind)
  const ends = [service.end]
  const [first, second] = [await listen(0, "127.0.0.1"), await listen(0, "127.0.0.1")]
  ends.push(async () => {
    for (const one of [first, second]) await stopListening(one.server, 0)
  })
  const publicUrl = `http://127.0.0.1:${first.port}`
  const deskUrl = `http://127.0.0.1:${second.port}`
  const { app, desk, headers } = createService({ ...service.services, addresses: { publicUrl, deskUrl } })
  first.answer({ fetch: (request) => app.fetch(request), headers: headers.app })
  second.answer({ fetch: (request) => desk.fetch(request), headers: headers.desk })

  /** A share as the app makes it, by the app's own rooms; answers the link as a receiver reads it. */
  async function aLink(text: string, changes: Partial<PutShare> = {}) {
    const [id, path, token, key] = [randomUUID(), newToken(), newToken(), newToken()]
    const week = aMonday + 7 * 86_400
    const body = { path, manageTokenHash: hashOf(token), expiresAt: week, passcode: null, ...changes }
    await app.request(`/api/shares/${id}`, sending("PUT", body))
    const put = async (document: string) => {
      const file = await sealFile(key, document)
      if (!file.ok) throw new Error(file.problem.kind)
      return app.request(`/api/shares/${id}/files/0`, holding(token, "PUT", file.value))
    }
    await put(text)
    const url = `${publicUrl}/shl/${path}`
    const flags = { longTerm: false, passcode: body.passcode !== null, direct: false }
    const written = writeLink({ url, key, exp: week, ...flags })
    if (!written.ok) throw new Error(written.problem.kind)
    const link = receiveLink(written.value)
    const end = () => app.request(`/api/shares/${id}/end`, bearing(token, "POST"))
    const opens = async () =>
      (await (await app.request(`/api/shares/${id}/log`, bearing(token))).json()).opens
    return { id, link, atDesk: { ...link, url: `${deskUrl}/shl/${path}` }, put, end, opens }
  }
  const end = async () => {
    for (const one of ends.toReversed()) await one()
  }
  return { ...service, publicUrl, deskUrl, aLink, end }
}
