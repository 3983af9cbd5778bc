import { Link } from "../../router/Link.tsx"
import { useTexts } from "../../i18n/texts.ts"
import type { Instant } from "../../kit/instant.ts"
import type { Hub } from "../../wire/hubs.ts"
import { Hours } from "./Hours.tsx"
import { HubFact } from "./HubFact.tsx"
import { Ring } from "./Ring.tsx"
import { Sources } from "./Sources.tsx"

type Props = {
  readonly hub: Hub
  readonly now: Instant
  /** There is a team, the one seen first, and it takes bookings. */
  readonly canBook: boolean
}

/** The person's hub: what to do next, what to expect, where, when, and who is there. */
export function HubPage({ hub, now, canBook }: Props) {
  const t = useTexts("hubs")
  return (
    <>
      <h2>{hub.name}</h2>
      <p class="soft">{hub.area}</p>
      <p class="lead">{t(canBook ? "welcome" : "justCome")}</p>
      <p class="row">
        <Link class="button next" to="/book">
          {t(canBook ? "book" : "comeIn")}
        </Link>
        <Link class="button quiet" to="/shares">
          {t("shares")}
        </Link>
      </p>
      <HubFact title={t("door")} said={hub.door}>
        <p class="lead">{hub.door?.text}</p>
      </HubFact>
      <Hours hub={hub} now={now} />
      <HubFact title={t("address")} said={hub.address}>
        <p class="lead">{hub.address?.text}</p>
      </HubFact>
      <HubFact title={t("phone")} said={hub.phone}>
        <Ring hub={hub} />
      </HubFact>
      <Sources hub={hub} />
    </>
  )
}
