import { useEffect, useState } from "preact/hooks"
import { type BookingActions, BookingCard } from "../../features/booking/BookingCard.tsx"
import { isDeclined, sortBookings } from "../../features/booking/bookings.ts"
import { OverList } from "../../features/booking/OverList.tsx"
import { threeMore } from "../../features/booking/times.ts"
import { MadeUp } from "../../features/hubs/MadeUp.tsx"
import { Reach } from "../../features/hubs/Reach.tsx"
import { Ring } from "../../features/hubs/Ring.tsx"
import type { Booking } from "../../domain/booking.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { Notice } from "../../ui/Notice.tsx"
import { BookOneMore } from "../BookOneMore.tsx"
import { hubById } from "../hubs.ts"
import { Numbers } from "../Numbers.tsx"
import { HubClockNote } from "../HubClockNote.tsx"
import { useServices } from "../services.ts"
import { useBookings } from "../use-bookings.ts"
import { useHeading } from "../use-heading.ts"
import { useHubs } from "../use-hubs.ts"
import { useSlots } from "../use-slots.ts"

/** *Book*: what stands already, and one more. */
export function Book() {
  const t = useTexts("booking")
  const h = useTexts("hubs")
  const shell = useTexts("shell")
  const { state, hubs: known, sending, hubClock } = useServices()
  const hubs = useHubs()
  const { all, mine, otherRoot, isReached, isOther, saidOn } = hubs
  const { now } = hubClock
  const actions = useBookings()
  const bookings = state.bookings.value
  const { ahead, over } = sortBookings(bookings, now())
  const stamp = `${bookings.map((one) => one.state).join()} ${known.saidAt.value}`
  const slots = useSlots(mine, stamp)
  const [isOpen, setOpen] = useState(false)
  const heading = useHeading()
  useEffect(() => void sending.fetchAnswers(), [sending])

  const hubOf = (booking: Booking) => hubById(all, booking.hub)
  const zoneOf = (booking: Booking) => hubOf(booking)?.timeZone ?? "Europe/London"
  const insteadOf = (booking: Booking) => {
    const times = booking.hub === mine?.id ? (slots.known?.slots ?? []) : []
    return sending.nextTimes.value[booking.id] ?? threeMore(times, booking.startsAt ?? now(), now())
  }
  // The form goes when it did its work; the focus goes to the top, where what it made stands.
  const close = () => {
    setOpen(false)
    heading.toTop()
  }
  // A card's buttons go with what they did.
  const then: BookingActions = {
    onCancel: (booking) => actions.onCancel(booking).then(heading.ifLost),
    onInstead: (booking, startsAt) => actions.onInstead(booking, startsAt).then(heading.ifLost),
    onTakeOff: (booking) => actions.onTakeOff(booking).then(heading.ifLost),
  }
  const stands = ahead.some(
    (one) => ["coming-in", "waiting", "booked"].includes(one.state) && !isDeclined(one),
  )
  return (
    <>
      <h1 ref={heading.ref} tabIndex={-1}>
        {shell("titles.book")}
      </h1>
      <MadeUp hub={[mine, ...ahead.map(hubOf)].find((hub) => hub?.madeUp)} />
      <Reach saidOn={saidOn} isReached={isReached} isOther={isOther} />
      <HubClockNote timeZone={mine?.timeZone} />
      {all.length === 0 && (isReached ? <p role="status">{h("looking")}</p> : <Numbers />)}
      {otherRoot && <Notice urgent>{h("otherRoot")}</Notice>}
      {ahead.map((one) => (
        <BookingCard
          key={one.id}
          booking={one}
          timeZone={zoneOf(one)}
          instead={insteadOf(one)}
          actions={then}
        >
          <Ring hub={hubOf(one)} />
        </BookingCard>
      ))}
      {stands && !isOpen ? (
        <p>
          <Button onPress={() => setOpen(true)}>{t("another")}</Button>
        </p>
      ) : (
        <BookOneMore
          key={mine?.id ?? ""}
          hubs={hubs}
          slots={slots}
          actions={actions}
          isComingIn={ahead.some((one) => one.state === "coming-in")}
          onDone={close}
        />
      )}
      <OverList bookings={over} timeZoneOf={zoneOf} onTakeOff={then.onTakeOff} />
    </>
  )
}
