import { ClockNote } from "../features/hubs/ClockNote.tsx"
import { useServices } from "./services.ts"

/** What a page of times and last days says of this phone's clock, where it keeps another time than the hub. */
export function HubClockNote({ timeZone = "Europe/London" }: { readonly timeZone: string | undefined }) {
  const { hubClock } = useServices()
  return (
    <ClockNote
      now={hubClock.now()}
      ahead={hubClock.ahead.value}
      isFarOff={hubClock.isFarOff.value}
      timeZone={timeZone}
    />
  )
}
