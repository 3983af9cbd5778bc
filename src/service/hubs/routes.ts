import { Hono } from "hono"
import * as z from "zod/mini"
import type { Day } from "../../kit/day.ts"
import { DAY } from "../../kit/instant.ts"
import type { Hub, HubsAnswer } from "../../wire/hubs.ts"
import type { Roster } from "../../wire/roster.ts"
import { SlotsQuery } from "../../wire/slots.ts"
import { problem } from "../problems.ts"
import type { Services } from "../services.ts"
import type { Calendar } from "../slots/calendar.ts"
import { freeSlotsText } from "../slots/free.ts"
import { readRosters } from "../teams/rosters.ts"
import type { PackHub } from "./pack.ts"

const mostDaysAsked = 31

/** Everything under `/api/hubs`: what the hub packs say with each team's roster, and free times. */
export function routes({ database, pack, now }: Services, calendars: ReadonlyMap<string, Calendar>): Hono {
  const freeTimesOf = new Map([...calendars].map(([hub, calendar]) => [hub, freeSlotsText(hub, calendar)]))
  const app = new Hono()

  app.get("/", async (c) => {
    const rosters = await readRosters(database.rows)
    const hubs = pack.hubs.map((hub) => asTold(hub, rosters.get(hub.id) ?? null))
    return c.json({ hubs, helplines: pack.helplines } satisfies HubsAnswer)
  })

  app.get("/:hub/slots", async (c) => {
    const freeTimes = freeTimesOf.get(c.req.param("hub"))
    if (!freeTimes) return problem(c, "not-found")
    const query = z.safeParse(SlotsQuery, c.req.query())
    if (!query.success) return problem(c, "invalid")
    const { from, to } = query.data
    if (to < from || daysAsked(from, to) > mostDaysAsked) return problem(c, "invalid")
    const text = await freeTimes(database.rows, { from, to, now: now() })
    return c.body(text, 200, { "Content-Type": "application/json" })
  })

  return app
}

// First and last included. Asked with every call: taking two moments apart costs a fraction of writing out a day.
const daysAsked = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 1000 / DAY + 1

function asTold({ booking, ...hub }: PackHub, team: Roster | null): Hub {
  return { ...hub, bookable: booking !== null, team }
}
