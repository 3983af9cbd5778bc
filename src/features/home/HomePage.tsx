import { Link } from "../../router/Link.tsx"
import type { ComponentChildren } from "preact"
import { useTexts } from "../../i18n/texts.ts"
import { HomeFrame, type HomeWay } from "./HomeFrame.tsx"
import type { BookingStanding, NextThing } from "./next.ts"

/** The booking *Home* shows, its time already in words on the hub's own clock; no time: just coming in. */
export type BookingHere = {
  readonly standing: BookingStanding
  readonly when: string | undefined
  readonly hubName: string
  readonly isMadeUp: boolean
}
type Props = {
  readonly name: string
  readonly next: NextThing
  readonly booking: BookingHere | undefined
  readonly isCarer: boolean
  /** The person just came in: every way is open, and none has to be taken. */
  readonly isNew: boolean
  readonly children: ComponentChildren
}

const places = {
  carer: "/carer",
  strength: "/plan",
  helps: "/wishes",
  person: "/people",
  book: "/book",
  plan: "/plan",
} as const

/** *Home* for somebody who has been here before. */
export function HomePage({ name, next, booking, isCarer, isNew, children }: Props) {
  const t = useTexts("home")
  const nextWay = (
    <Link class="button next" to={places[next]}>
      {t(`next.${next}`)}
    </Link>
  )
  return (
    <HomeFrame
      title={name === "" ? t("hello") : t("helloName", { name })}
      way={RouterWay}
      isCarer={isCarer}
      first={
        <>
          {isNew && <p class="lead">{t("start")}</p>}
          {booking && <BookingLine {...booking} />}
        </>
      }
      next={nextWay}
    >
      {children}
    </HomeFrame>
  )
}

function BookingLine({ standing, when, hubName, isMadeUp }: BookingHere) {
  const t = useTexts("home")
  const shell = useTexts("shell")
  return (
    <section class="card" aria-labelledby="next-booking">
      <h2 id="next-booking">{when ?? t("comingIn")}</h2>
      <p dir="auto">{hubName}</p>
      {isMadeUp && <p class="made-up">{shell("madeUp", { name: hubName })}</p>}
      <p>{t(`booking.${standing}`)}</p>
      <p>
        <Link to="/book">{t("seeBooking")}</Link>
      </p>
    </section>
  )
}

const RouterWay: HomeWay = ({ to, children }) => <Link to={to}>{children}</Link>
