import { useEffect, useState } from "preact/hooks"
import { keepMe } from "../vault/stores/me.ts"
import { textsOf } from "../i18n/texts.ts"
import type { Day } from "../kit/day.ts"
import { dayOf } from "../kit/day.ts"
import { DAY, isLongAgo } from "../kit/instant.ts"
import type { Hub } from "../wire/hubs.ts"
import { hasTeam, hubById } from "./hubs.ts"
import { lookNow } from "./look.ts"
import { useServices } from "./services.ts"

/** What a page about hubs knows: those there are, the person's own, and how fresh it all is. */
export type HubsHere = {
  readonly all: readonly Hub[]
  readonly mine: Hub | undefined
  /** Something can be sealed to the team of the person's hub. */
  readonly team: boolean
  /** The team of the person's hub shows another key than the first time. */
  readonly otherRoot: boolean
  readonly isReached: boolean
  /** Something answers in the service's place, as a wifi does before somebody signed in. */
  readonly isOther: boolean
  readonly saidOn: Day | undefined
  readonly choose: (hub: Hub) => Promise<void>
}

/** Hubs for a page: what is kept at once, what the service says as soon as it answers. */
export function useHubs(): HubsHere {
  const { hubs, state, now, hubClock } = useServices()
  const [asked, setAsked] = useState(false)
  useEffect(() => {
    // With little data what was said today will do; what is to be sent asks for itself.
    const said = hubs.saidAt.peek()
    if (lookNow.peek().littleData && said !== undefined && !isLongAgo(said, hubClock.now(), DAY)) return
    void hubs.refresh().then(() => setAsked(true))
  }, [hubs])
  const all = hubs.all.value
  const mine = hubById(all, state.me.value.hub)
  const saidAt = hubs.saidAt.value
  return {
    all,
    mine,
    team: hasTeam(mine, hubs.otherRoots.value),
    otherRoot: mine !== undefined && hubs.otherRoots.value.includes(mine.id),
    isReached: hubs.problem.value === undefined || (!asked && saidAt !== undefined),
    isOther: hubs.problem.value?.kind === "not-understood",
    saidOn: saidAt === undefined ? undefined : dayOf(saidAt, "Europe/London"),
    choose: async (hub) => {
      const done = await state.act([keepMe({ ...state.me.peek(), hub: hub.id, changedAt: now() })])
      state.say({
        words: done.ok
          ? textsOf("hubs")("nowMine", { name: hub.name })
          : textsOf("problems")(done.problem.kind),
      })
    },
  }
}
