/**
 * The protected header of a compact JWE, which anybody may read: what the envelope says it is. `undefined` when it is not
 * JSON of an object. The rest of the envelope is opaque here.
 */
export function jweHeader(jwe: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const header: unknown = JSON.parse(Buffer.from(jwe.split(".")[0] ?? "", "base64url").toString("utf8"))
    return typeof header === "object" && header !== null ? { ...header } : undefined
  } catch {
    return undefined
  }
}
