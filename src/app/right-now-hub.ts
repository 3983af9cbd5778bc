import { effect, type ReadonlySignal } from "@preact/signals"
import type { Me } from "../domain/me.ts"
import { dialled } from "../domain/person.ts"
import { hoursInLines, type Stretch } from "../features/hubs/hours.ts"
import { clockInWords, weekdayInWords } from "../i18n/moments.ts"
import { textsOf } from "../i18n/texts.ts"
import type { DoorstepLine } from "../right-now/format.ts"
import type { Hub } from "../wire/hubs.ts"
import { hubById } from "./hubs.ts"

/** The chosen hub as *Right now* shows it: how to ring it where that is known, by day and by night, and what is not confirmed said so. */
export function hubLine(hubs: readonly Hub[], chosen: string | null): DoorstepLine | undefined {
  const hub = hubById(hubs, chosen)
  if (hub === undefined) return undefined
  const t = textsOf("right-now")
  const phone = dialled(hub.phone?.text ?? "")
  const known = [hub.address, hub.phone, hub.hours]
  const notes = [
    hub.madeUp ? t("hub.madeUp") : "",
    hub.address?.text ?? "",
    phone === undefined ? t("hub.noNumber") : "",
    hub.hours === null ? t("hub.noHours") : t("hub.open", { hours: hoursInWords(hub.hours.open) }),
    known.some((fact) => fact !== null && !fact.confirmed) && !hub.madeUp ? t("hub.notConfirmed") : "",
    t("hub.night"),
  ]
  return {
    text: hub.name,
    note: notes.filter((note) => note !== "").join("\n"),
    links: phone === undefined ? [] : [{ label: t("ring", { name: hub.name }), href: `tel:${phone}` }],
  }
}

function hoursInWords(open: readonly Stretch[]): string {
  const t = textsOf("right-now")
  const day = weekdayInWords
  const lines = hoursInLines(open).map(({ first, last, stretches }) => {
    const times = stretches
      .map(({ from, until }) => t("hub.stretch", { from: clockInWords(from), until: clockInWords(until) }))
      .join(", ")
    return first === last
      ? t("hub.day", { day: day(first), times })
      : t("hub.days", { first: day(first), last: day(last), times })
  })
  return lines.join("; ")
}

/** Writes *Right now*'s page once more whenever the chosen hub, or what is known about it, has changed. */
export function keepRightNowHub(
  me: ReadonlySignal<Me>,
  hubs: ReadonlySignal<readonly Hub[]>,
  rewrite: () => void,
): void {
  let written = ""
  effect(() => {
    const hub = hubById(hubs.value, me.value.hub)
    const seen = JSON.stringify([hub?.name, hub?.address, hub?.phone, hub?.hours])
    if (seen === written) return
    written = seen
    rewrite()
  })
}
