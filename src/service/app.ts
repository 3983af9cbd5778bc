import { Hono } from "hono"
import { routes as bookings } from "./bookings/routes.ts"
import type { Build } from "./built.ts"
import { routes as clear } from "./clear/routes.ts"
import { routes as deskAccess } from "./desk-access/routes.ts"
import { routes as health } from "./health/routes.ts"
import { routes as hubs } from "./hubs/routes.ts"
import { routes as inbox } from "./inbox/routes.ts"
import { logged } from "./log.ts"
import { pages } from "./pages.ts"
import { problem, problemOfThrown } from "./problems.ts"
import { type Allowed, secured, type SecurityHeaders, securityHeaders, styleHashesOf } from "./security.ts"
import type { Services } from "./services.ts"
import { calendarOf } from "./slots/calendar.ts"
import { passcodeGuard } from "./shares/passcode.ts"
import { publicRoutes as openShares, routes as shares } from "./shares/routes.ts"

/** The two builds to serve; without one, its listener serves its API alone. */
export type Builds = { readonly app?: Build; readonly desk?: Build }

/** `headers` are those every answer carries, for what never reaches the program that answers. */
export type Service = {
  readonly app: Hono
  readonly desk: Hono
  readonly headers: { readonly app: SecurityHeaders; readonly desk: SecurityHeaders }
}

/** The service: what the app's listener answers, and what the desk's answers. Everything it needs is handed in. */
export function createService(services: Services, builds: Builds = {}): Service {
  const { publicUrl, deskUrl } = services.addresses
  const calendars = new Map(services.pack.hubs.map((hub) => [hub.id, calendarOf(hub)]))
  const passcodes = passcodeGuard(services)
  const appHeaders = securityHeaders(allowedOf(builds.app, publicUrl))
  const app = listener(services, appHeaders, builds.app, (api) => {
    // Each room's routes, mounted here and nowhere else.
    api.route("/api/hubs", hubs(services, calendars))
    api.route("/api/bookings", bookings(services, calendars))
    api.route("/api/shares", shares(services))
    api.route("/api/inbox", inbox(services))
    api.route("/api/clear", clear())
    api.route("/shl", openShares(services, passcodes, publicUrl))
  })
  const deskHeaders = securityHeaders(allowedOf(builds.desk, deskUrl))
  const desk = listener(services, deskHeaders, builds.desk, (api) => {
    api.route("/desk-api", deskAccess(services))
    api.route("/shl", openShares(services, passcodes, deskUrl))
  })
  return { app, desk, headers: { app: appHeaders("/"), desk: deskHeaders("/") } }
}

function allowedOf(build: Build = new Map(), address: string): Allowed {
  const hashes = [...build].flatMap(([path, file]) =>
    path.endsWith(".html") ? styleHashesOf(new TextDecoder().decode(file.bytes)) : [],
  )
  return { styleHashes: [...new Set(hashes)], overTls: address.startsWith("https:") }
}

const apis = ["/api/*", "/desk-api/*", "/shl/*"]

function listener(
  services: Services,
  headersFor: (path: string) => SecurityHeaders,
  build: Build = new Map(),
  mount: (api: Hono) => void,
): Hono {
  const all = new Hono()
  all.use(secured(headersFor), logged(services.log))
  all.onError((thrown, c) => problemOfThrown(c, thrown))
  all.notFound((c) => problem(c, "not-found"))
  mount(all)
  all.route("/", health(services))
  refuseOtherMethods(all)
  for (const rooms of apis) all.all(rooms, (c) => problem(c, "not-found"))
  all.route("/", pages(build))
  return all
}

// A path we know, asked with a method it does not have, is 405 and says what it has; Hono by itself would say 404.
function refuseOtherMethods(all: Hono): void {
  const methods = new Map<string, Set<string>>()
  for (const { path, method } of all.routes) {
    if (method === "ALL") continue
    const known = methods.get(path) ?? new Set()
    methods.set(path, known.add(method))
    if (method === "GET") known.add("HEAD")
  }
  for (const [path, known] of methods) {
    all.all(path, (c) => {
      c.header("Allow", [...known].toSorted().join(", "))
      return problem(c, "wrong-method")
    })
  }
}
