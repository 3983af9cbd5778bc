import { useLayoutEffect, useRef, useState } from "preact/hooks"
import type { Me } from "../../domain/me.ts"
import { HomePage } from "../../features/home/HomePage.tsx"
import { nextBooking, nextThing } from "../../features/home/next.ts"
import { type Welcomed, WelcomePage } from "../../features/welcome/WelcomePage.tsx"
import { momentInWords } from "../../i18n/moments.ts"
import { textsOf } from "../../i18n/texts.ts"
import { keepMe } from "../../vault/stores/me.ts"
import { toHeading } from "../arrive.ts"
import { hubById } from "../hubs.ts"
import { Numbers } from "../Numbers.tsx"
import { type Services, useServices } from "../services.ts"
import { useHubs } from "../use-hubs.ts"

/** The first page: the welcome at a first visit, *Home* from then on. */
export function Home() {
  const services = useServices()
  const { state, hubs, now } = services
  const [isIn, setIsIn] = useState(false)
  const me = state.me.value
  const isFirst = me.welcomedAt === null && !isIn && state.problem.value === undefined
  const wasFirst = useRef(isFirst)
  useLayoutEffect(() => {
    if (wasFirst.current && !isFirst && state.problem.peek() === undefined) toHeading() // what was pressed is gone
    wasFirst.current = isFirst
  }, [isFirst, state])
  if (isFirst) {
    const look = () => {
      setIsIn(true)
      void welcome(services, { chosenName: me.chosenName, hub: me.hub })
    }
    return <Welcome me={me} onLook={look} />
  }
  const kept = {
    statements: state.statements.value,
    people: state.people.value,
    bookings: state.bookings.value,
  }
  const next = nextBooking(kept.bookings, now())
  const hub = next && hubById(hubs.all.value, next.booking.hub)
  const booking = next && {
    standing: next.standing,
    hubName: next.booking.hubName,
    isMadeUp: hub?.madeUp === true,
    // Every hub there is keeps York's clock; one that keeps another says so as soon as it was heard of.
    when:
      next.booking.startsAt === null
        ? undefined
        : momentInWords(next.booking.startsAt, hub?.timeZone ?? "Europe/London"),
  }
  return (
    <HomePage name={me.chosenName} next={nextThing(kept, now())} booking={booking}>
      <Numbers />
    </HomePage>
  )
}

function Welcome({ me, onLook }: { readonly me: Me; readonly onLook: () => void }) {
  const services = useServices()
  const { all } = useHubs()
  const [start] = useState({ chosenName: me.chosenName, hub: me.hub })
  return (
    <>
      <WelcomePage
        start={start}
        hubs={all}
        onDone={(welcomed) => welcome(services, welcomed)}
        onLook={onLook}
      />
      <Numbers />
    </>
  )
}

async function welcome({ state, now }: Services, { chosenName, hub }: Welcomed) {
  const me = { ...state.me.peek(), chosenName: chosenName.trim(), hub, welcomedAt: now(), changedAt: now() }
  const done = await state.act([keepMe(me)])
  if (done.ok && (me.chosenName !== "" || hub !== null)) state.say({ words: textsOf("shell")("saved") })
  return done
}
