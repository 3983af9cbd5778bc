import { type ReadonlySignal, signal } from "@preact/signals"
import { type ComponentType, createContext } from "preact"
import { useContext } from "preact/hooks"
import { loadTexts } from "../i18n/texts.ts"
import type { Answer } from "../i18n/problems.ts"
import { orReload } from "./missing-chunk.ts"
import type { Services } from "./services.ts"
import { stay } from "./typing.ts"

/** Whose things the app shows now, over which services, and what stands above every page because of it. */
export type Visit = {
  /** Another number each time: what was drawn before is not drawn on. */
  readonly visit: number
  readonly services: Services
  readonly Banner?: ComponentType<{ readonly onLeave: () => void }>
  /** What stands in place of pages that send something, where nothing can be sent. */
  readonly Instead?: ComponentType
  /** Everything is over: this alone is drawn. */
  readonly Whole?: ComponentType
}

/** The ways between the person's own things, a device that is not theirs, and made-up things to look at. */
export type Modes = {
  readonly now: ReadonlySignal<Visit>
  /** Made-up things, new each time, until `leave`. */
  lookRound(): Promise<void>
  /** From the made-up things back to the person's own, as they were. */
  leave(): void
  /** From now on everything stays in memory; nothing more is written on this device. */
  keepNothing(): Promise<void>
  /** Keeps here, on this device, what stands in memory, and goes on so. After a problem nothing changed. */
  keepHere(): Promise<Answer>
  /** Writes *Right now*'s own page once more, because what may stand on it changed. */
  rightNowAnew(): Promise<void>
  /** Nothing more of the person's own is written, and nothing more is sent. */
  rest(): void
  /** From now on this alone stands on the page, until it is loaded anew. */
  over(Whole: ComponentType): void
}

/** What the modes ask of the person's own things: to write nothing more of themselves, and to go on after all. */
export type Rest = {
  readonly stop: () => void
  readonly goOn: () => void
  readonly rewriteDoorstep: () => Promise<void>
}

/** The modes over a person's own services. */
export function createModes(own: Services, rest: Rest): Modes {
  const now = signal<Visit>({ visit: 1, services: own })
  let home = now.value // where the made-up things lead back to
  let endWatch = () => {}
  // Words and pieces that most people never need come when they are asked for.
  const pieces = () =>
    orReload(() =>
      Promise.all([import("./mode-pieces.ts"), loadTexts("modes", "safe")]).then(([made]) => made),
    )
  const arriveAt = (there: Omit<Visit, "visit">) => {
    now.value = { ...there, visit: now.value.visit + 1 }
    if (there.services.mode !== "sample") home = now.value
  }
  const over = (Whole: ComponentType) => {
    endWatch()
    rest.stop()
    stay(true) // a newer version elsewhere must not take away what it says
    arriveAt({ services: own, Whole })
  }
  return {
    now,
    async lookRound() {
      const { fetchSample, MadeUpBanner, NotWhileLooking } = await pieces()
      const { sampleServices } = await orReload(fetchSample)
      const services = await sampleServices(own)
      arriveAt({ services, Banner: MadeUpBanner, Instead: NotWhileLooking })
    },
    leave: () => arriveAt(home),
    rightNowAnew: rest.rewriteDoorstep,
    rest: rest.stop,
    over,
    async keepNothing() {
      const { beginVisit, notMineServices, NothingKeptBanner, watchThePage } = await pieces()
      rest.stop()
      stay(true)
      const services = await notMineServices(own)
      await beginVisit(own, over)
      endWatch = watchThePage(services)
      arriveAt({ services, Banner: NothingKeptBanner })
    },
    async keepHere() {
      const { carryOver, endVisitHere } = await pieces()
      rest.goOn()
      const done = await carryOver(home.services, own)
      if (!done.ok) {
        rest.stop()
        return done
      }
      endWatch()
      await endVisitHere()
      stay(false)
      arriveAt({ services: own })
      return done
    },
  }
}

export const ModesContext = createContext<Modes | undefined>(undefined)

/** The modes inside the app's frame. Throws outside of it: that would be a bug. */
export function useModes(): Modes {
  const modes = useContext(ModesContext)
  if (modes === undefined) throw new Error("a page was drawn without its modes")
  return modes
}
