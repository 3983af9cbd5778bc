import { useMemo } from "preact/hooks"
import { newToken } from "../crypto/hash.ts"
import type { Share } from "../domain/share.ts"
import type { Asked } from "../features/sharing/ShareForm.tsx"
import type { DocumentWords } from "../fhir/reading.ts"
import { writeDocument } from "../fhir/write.ts"
import type { Answer } from "../i18n/problems.ts"
import { textsOf } from "../i18n/texts.ts"
import { DAY } from "../kit/instant.ts"
import { fail } from "../kit/result.ts"
import { endShare, shareChanges } from "../outbox/share.ts"
import { newLink } from "../shl/make.ts"
import { sealFile } from "../shl/seal.ts"
import type { Hub } from "../wire/hubs.ts"
import { type Services, useServices } from "./services.ts"

/** What the page of shares can do. */
export type Shares = {
  /** Writes, seals and keeps what was previewed, then sends it. The link and its tokens are kept before the first call. */
  readonly onShare: (hub: Hub, asked: Asked, words: DocumentWords) => Promise<Answer>
  readonly onEnd: (share: Share) => Promise<void>
}

/** The actions of the page of shares, over the services this page is drawn with. */
export function useShares(): Shares {
  const services = useServices()
  return useMemo(() => shareActions(services), [services])
}

const label = "Open Door" // travels in clear: nothing personal

function shareActions({ vault, state, sending, hubClock, newId }: Services): Shares {
  const t = textsOf("sharing")
  const { now } = hubClock
  return {
    async onShare(hub, { parts, left, sections, days }, words) {
      const madeAt = now()
      const endsAt = madeAt + days * DAY
      const { chosenName } = state.me.peek()
      // The service ends a link; what the link says of it is a hint, and left out where it may be a wrong one.
      const made = newLink(location.origin, hubClock.isKnown.peek() ? endsAt : undefined, label)
      if (!made.ok) return fail({ kind: "our-fault" })
      const document = writeDocument({ chosenName, sections, words, now: madeAt, newId })
      const file = await sealFile(made.value.key, document)
      if (!file.ok) return fail({ kind: file.problem.kind === "too-large" ? "too-large" : "our-fault" })
      const share: Share = {
        id: newId(),
        with: "hub-team",
        road: "hub-inbox",
        hub: hub.id,
        hubName: hub.name,
        parts: [...parts],
        left: [...left],
        link: made.value.link,
        manageToken: newToken(),
        inboxId: newId(),
        inboxToken: newToken(),
        state: "sending",
        madeAt,
        endsAt,
        endedAt: null,
        opens: [],
      }
      const parcel = { share, path: made.value.path, file: file.value, chosenName }
      const done = await state.act(await shareChanges(parcel, { now: madeAt, newId }))
      if (!done.ok) return done
      state.say({ words: t("ready") })
      void sending.send(true)
      return done
    },
    async onEnd(share) {
      const done = await endShare(vault, share.id, { now: now(), newId })
      if (!done.ok) return state.say({ words: textsOf("problems")(done.problem.kind) })
      await state.read()
      const stands = () => state.shares.peek().find((one) => one.id === share.id)?.state
      if (stands() === "end-waiting") await sending.send(true)
      state.say({ words: t(stands() === "ended" ? "ended" : "endKept") })
    },
  }
}
