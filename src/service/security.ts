import { createHash } from "node:crypto"
import type { HttpBindings } from "@hono/node-server"
import type { MiddlewareHandler } from "hono"

/** What a listener's pages need to be allowed: the hashes of their inline style blocks, and whether it is reached over TLS. */
export type Allowed = { readonly styleHashes: readonly string[]; readonly overTls: boolean }

export type SecurityHeaders = readonly (readonly [name: string, value: string])[]

const caching = "Cache-Control"
const oneYear = 31_536_000

// Everything that reaches out of the page is off. Only names Chromium 156 knows (`document.featurePolicy.features()`, read
// 2026-11-22): one it does not know fills its console. It knows `web-share` on phones alone.
const off = [
  "accelerometer",
  "autoplay",
  "browsing-topics",
  "clipboard-read",
  "compute-pressure",
  "digital-credentials-get",
  "display-capture",
  "encrypted-media",
  "gamepad",
  "geolocation",
  "gyroscope",
  "hid",
  "identity-credentials-get",
  "idle-detection",
  "keyboard-map",
  "local-fonts",
  "local-network-access",
  "magnetometer",
  "microphone",
  "midi",
  "on-device-speech-recognition",
  "otp-credentials",
  "payment",
  "picture-in-picture",
  "screen-wake-lock",
  "serial",
  "speaker-selection",
  "storage-access",
  "sync-xhr",
  "usb",
  "window-management",
  "xr-spatial-tracking",
]
const ours = [
  "camera",
  "fullscreen",
  "web-share",
  "clipboard-write",
  "publickey-credentials-create",
  "publickey-credentials-get",
]

/**
 * The headers every answer of a listener carries, errors too (safety.md, The service). `path` matters to one thing alone: the
 * worker that stretches passphrases runs WebAssembly, so its own script may, and no page may.
 */
export function securityHeaders(allowed: Allowed): (path: string) => SecurityHeaders {
  const usual = headersWith(policy("script-src 'self'", allowed), allowed)
  const stretching = headersWith(policy("script-src 'self' 'wasm-unsafe-eval'", allowed), allowed)
  return (path) => (isStretchWorker(path) ? stretching : usual)
}

/**
 * Puts the headers on whatever is answered, by whomever. Behind Node's own server they are given to it directly: going through a
 * `Headers` for each costs more than all the rest of an answer.
 */
export function secured(
  headersFor: (path: string) => SecurityHeaders,
): MiddlewareHandler<{ Bindings: Bindings }> {
  return async (c, next) => {
    const headers = headersFor(c.req.path)
    const outgoing = c.env?.outgoing
    if (outgoing) for (const [name, value] of headers) outgoing.setHeader(name, value)
    await next()
    if (outgoing) return
    for (const [name, value] of headers) {
      if (name !== caching || !c.res.headers.has(caching)) c.res.headers.set(name, value)
    }
  }
}

// What the adapter hands over; in a test that asks the app itself there is nothing.
type Bindings = Partial<HttpBindings>

/** Whether a path is the built script of the passphrase worker. */
export const isStretchWorker = (path: string): boolean => /^\/assets\/stretch-worker-[\w-]+\.js$/.test(path)

/** `'sha256-…'` of each inline style block of a page. */
export function styleHashesOf(html: string): readonly string[] {
  const blocks = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)]
  return blocks.map(([, text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`)
}

function policy(scripts: string, { styleHashes }: Allowed): string {
  return [
    "default-src 'none'",
    scripts,
    "script-src-attr 'none'",
    ["style-src 'self'", ...styleHashes].join(" "),
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "media-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types app",
  ].join("; ")
}

function headersWith(contentSecurityPolicy: string, { overTls }: Allowed): SecurityHeaders {
  const permissions = [...off.map((name) => `${name}=()`), ...ours.map((name) => `${name}=(self)`)]
  return [
    [caching, "no-store"], // unless an answer says otherwise: a page or an asset
    ["Content-Security-Policy", contentSecurityPolicy],
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "no-referrer"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Cross-Origin-Embedder-Policy", "require-corp"],
    ["Cross-Origin-Resource-Policy", "same-origin"],
    ["X-Frame-Options", "DENY"],
    ["Permissions-Policy", permissions.join(", ")],
    ...(overTls ? ([["Strict-Transport-Security", `max-age=${oneYear}`]] as const) : []),
  ]
}
