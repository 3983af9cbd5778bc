import { effect, type ReadonlySignal } from "@preact/signals"
import type { Me } from "../domain/me.ts"
import { dialled } from "../domain/person.ts"
import { textsOf } from "../i18n/texts.ts"
import type { DoorstepLine } from "../right-now/format.ts"
import type { Fact, Hub } from "../wire/hubs.ts"
import { hubById } from "./hubs.ts"

/** The chosen hub as *Right now* shows it: how to ring it where that is known, and what is not confirmed said so. */
export function hubLine(hubs: readonly Hub[], chosen: string | null): DoorstepLine | undefined {
  const hub = hubById(hubs, chosen)
  if (hub === undefined) return undefined
  const t = textsOf("right-now")
  const phone = dialled(hub.phone?.text ?? "")
  const known: readonly (Fact | null)[] = [hub.address, hub.phone]
  const notes = [
    hub.madeUp ? t("hub.madeUp") : "",
    hub.address?.text ?? "",
    phone === undefined ? t("hub.noNumber") : "",
    known.some((fact) => fact !== null && !fact.confirmed) && !hub.madeUp ? t("hub.notConfirmed") : "",
  ]
  return {
    text: hub.name,
    note: notes.filter((note) => note !== "").join("\n"),
    links: phone === undefined ? [] : [{ label: t("ring", { name: hub.name }), href: `tel:${phone}` }],
  }
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
    const seen = JSON.stringify([hub?.name, hub?.address, hub?.phone])
    if (seen === written) return
    written = seen
    rewrite()
  })
}
