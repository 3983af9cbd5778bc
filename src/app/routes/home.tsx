import { useLayoutEffect, useRef, useState } from "preact/hooks"
import type { Me } from "../../domain/me.ts"
import { HomePage } from "../../features/home/HomePage.tsx"
import { nextBooking, nextThing } from "../../features/home/next.ts"
import { readPreferences, savePreferences, showsOwnOnHome } from "../../preferences/preferences.ts"
import { type Welcomed, WelcomePage } from "../../features/welcome/WelcomePage.tsx"
import { momentInWords } from "../../i18n/moments.ts"
import { textsOf } from "../../i18n/texts.ts"
import { keepMe } from "../../vault/stores/me.ts"
import { toHeading } from "../arrive.ts"
import { CopyReminder } from "../CopyReminder.tsx"
import { hubById } from "../hubs.ts"
import { dress, lookNow } from "../look.ts"
import { orReload } from "../missing-chunk.ts"
import { useModes } from "../modes.ts"
import { Numbers } from "../Numbers.tsx"
import { type Services, useServices } from "../services.ts"
import { useHubs } from "../use-hubs.ts"

/** The first page: the welcome at a first visit, *Home* from then on. */
export function Home() {
  const services = useServices()
  const { state, hubs, hubClock, mode } = services
  const [isIn, setIsIn] = useState(false)
  const me = state.me.value
  // Where something is kept that could not be read, it may be just who they are.
  const isKnown = state.problem.value !== undefined || state.unreadable.value > 0
  const isFirst = me.welcomedAt === null && !isIn && !isKnown
  const wasFirst = useRef(isFirst)
  const isNew = useRef(isFirst)
  useLayoutEffect(() => {
    if (wasFirst.current && !isFirst && state.problem.peek() === undefined) toHeading() // what was pressed is gone
    wasFirst.current = isFirst
  }, [isFirst, state])
  if (isFirst) {
    const skip = () => {
      setIsIn(true)
      void welcome(services, { chosenName: me.chosenName, hub: me.hub, isCarer: me.isCarer })
    }
    return <Welcome me={me} onSkip={skip} />
  }
  // Whoever picks this device up sees its first page: nothing of anybody's stands there unless they want it.
  const isHidden = mode === "own" && !showsOwnOnHome(readPreferences())
  const kept = {
    isCarer: me.isCarer,
    statements: state.statements.value,
    people: state.people.value,
    bookings: state.bookings.value,
  }
  const next = nextBooking(kept.bookings, hubClock.now())
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
    <HomePage
      name={isHidden ? "" : me.chosenName}
      next={isHidden || mode === "sample" ? "plan" : nextThing(kept, hubClock.now())}
      booking={isHidden ? undefined : booking}
      isCarer={!isHidden && me.isCarer}
      isNew={isNew.current}
    >
      {!isHidden && <CopyReminder />}
      <Numbers />
    </HomePage>
  )
}

function Welcome({ me, onSkip }: { readonly me: Me; readonly onSkip: () => void }) {
  const services = useServices()
  const modes = useModes()
  const { all } = useHubs()
  const [start] = useState({ chosenName: me.chosenName, hub: me.hub, isCarer: me.isCarer })
  // A piece of the app that did not come: said, and nothing changed.
  const orSay = (doing: Promise<void>) =>
    void doing.catch(() => services.state.say({ words: textsOf("problems")("offline") }))
  return (
    <>
      <WelcomePage
        start={start}
        hubs={all}
        isPlaced={services.mode === "not-mine"}
        onDevice={(device) => {
          if (device === "not-mine") orSay(modes.keepNothing())
          else savePreferences({ device, easyRead: lookNow.peek().easyRead })
        }}
        isEasy={lookNow.value.easyRead}
        onEasy={(easyRead) => orSay(orReload(() => dress({ easyRead })))} // kept once it is said whose device this is
        onLook={() => orSay(modes.lookRound())}
        onDone={(welcomed) => welcome(services, welcomed)}
        onSkip={onSkip}
      />
      <Numbers />
    </>
  )
}

async function welcome({ state, now }: Services, { chosenName, hub, isCarer }: Welcomed) {
  const said = { chosenName: chosenName.trim(), hub, isCarer }
  const me = { ...state.me.peek(), ...said, welcomedAt: now(), changedAt: now() }
  const done = await state.act([keepMe(me)])
  if (done.ok && (me.chosenName !== "" || hub !== null || isCarer))
    state.say({ words: textsOf("shell")("saved") })
  return done
}
