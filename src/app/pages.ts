import type { ComponentType } from "preact"
import type { Key, Room } from "../i18n/rooms.ts"

/** One page: its address, which prints on leaflets, its words, the word in its title, and its lazy chunk. */
export type Page = {
  readonly path: string
  readonly title: Key<"shell">
  readonly rooms: readonly Room[]
  readonly load: () => Promise<ComponentType>
  /** False where the page does without the person's saved words, and needs not say that they did not open. */
  readonly readsVault?: false
  /** The page is of use although saved words do not open, and draws nothing then that looks like an empty one of theirs. */
  readonly copes?: true
  /** The page sends something to the service: it does not stand where only made-up things are. */
  readonly sends?: true
}

/** The map of every address. Nothing personal ever stands in one. */
export const pages: readonly Page[] = [
  {
    path: "/",
    title: "home",
    rooms: ["home", "welcome", "right-now"],
    load: () => import("./routes/home.tsx").then((file) => file.Home),
  },
  {
    path: "/right-now",
    title: "rightNow",
    rooms: ["right-now"],
    readsVault: false,
    load: () => import("./routes/right-now.tsx").then((file) => file.RightNow),
  },
  {
    path: "/plan",
    title: "plan",
    rooms: ["plan", "statements", "kinds"],
    load: () => import("./routes/plan.tsx").then((file) => file.Plan),
  },
  {
    path: "/wishes",
    title: "titles.wishes",
    rooms: ["wishes", "statements", "kinds"],
    load: () => import("./routes/wishes.tsx").then((file) => file.Wishes),
  },
  {
    path: "/people",
    title: "titles.people",
    rooms: ["people"],
    load: () => import("./routes/people.tsx").then((file) => file.People),
  },
  {
    path: "/goals",
    title: "titles.goals",
    rooms: ["goals", "statements"],
    load: () => import("./routes/goals.tsx").then((file) => file.Goals),
  },
  {
    path: "/needs",
    title: "titles.needs",
    rooms: ["needs"],
    load: () => import("./routes/needs.tsx").then((file) => file.Needs),
  },
  {
    path: "/circle",
    title: "titles.circle",
    rooms: ["circle"],
    load: () => import("./routes/circle.tsx").then((file) => file.Circle),
  },
  {
    path: "/places",
    title: "titles.places",
    rooms: ["places"],
    load: () => import("./routes/places.tsx").then((file) => file.Places),
  },
  {
    path: "/skills",
    title: "titles.skills",
    rooms: ["skills"],
    load: () => import("./routes/skills.tsx").then((file) => file.Skills),
  },
  {
    path: "/find",
    title: "titles.find",
    rooms: ["find", "kinds", "kinds-more", "skills", "needs", "people", "places", "goals", "booking"],
    load: () => import("./routes/find.tsx").then((file) => file.Find),
  },
  {
    path: "/checkins",
    title: "titles.checkins",
    rooms: ["checkins", "ons4", "goals", "statements"],
    load: () => import("./routes/checkins.tsx").then((file) => file.Checkins),
  },
  {
    path: "/connected",
    title: "titles.connected",
    rooms: ["connected", "at-hand", "statements", "kinds", "kinds-more", "hubs"],
    load: () => import("./routes/connected.tsx").then((file) => file.Connected),
  },
  {
    path: "/better",
    title: "titles.better",
    rooms: ["better", "statements", "kinds", "kinds-more"],
    load: () => import("./routes/better.tsx").then((file) => file.Better),
  },
  {
    path: "/carer",
    title: "titles.carer",
    rooms: ["carer", "at-hand", "statements", "kinds", "kinds-more", "hubs", "right-now"],
    load: () => import("./routes/carer.tsx").then((file) => file.Carer),
  },
  {
    path: "/together",
    title: "titles.together",
    rooms: ["together", "kinds"],
    load: () => import("./routes/together.tsx").then((file) => file.Together),
  },
  {
    path: "/hubs",
    title: "hub",
    rooms: ["hubs", "right-now"],
    copes: true,
    load: () => import("./routes/hubs.tsx").then((file) => file.Hubs),
  },
  {
    path: "/book",
    title: "titles.book",
    rooms: ["booking", "needs", "hubs", "right-now"],
    sends: true,
    load: () => import("./routes/book.tsx").then((file) => file.Book),
  },
  {
    path: "/shares",
    title: "titles.shares",
    rooms: ["sharing", "needs", "kinds", "kinds-more", "people", "hubs", "right-now"],
    sends: true,
    load: () => import("./routes/shares.tsx").then((file) => file.Shares),
  },
  {
    path: "/settings",
    title: "titles.settings",
    rooms: ["settings", "hubs"],
    copes: true,
    load: () => import("./routes/settings.tsx").then((file) => file.Settings),
  },
  {
    path: "/safe",
    title: "titles.safe",
    rooms: ["safe"],
    readsVault: false,
    load: () => import("./routes/safe.tsx").then((file) => file.Safe),
  },
  {
    path: "/lock",
    title: "titles.lock",
    rooms: ["lock"],
    load: () => import("./routes/lock.tsx").then((file) => file.LockOfThisDevice),
  },
  {
    path: "/copies",
    title: "titles.copies",
    rooms: ["copies"],
    sends: true,
    copes: true,
    load: () => import("./routes/copies.tsx").then((file) => file.Copies),
  },
  {
    path: "/mine",
    title: "titles.mine",
    rooms: ["paper", "kinds", "kinds-more", "needs", "people", "goals", "statements"],
    load: () => import("./routes/mine.tsx").then((file) => file.Mine),
  },
  {
    path: "/recover",
    title: "titles.recover",
    rooms: ["recover"],
    readsVault: false,
    load: () => import("./routes/recover.tsx").then((file) => file.Recover),
  },
]

/** The page an address belongs to; a slash at the end makes no difference. */
export const pageAt = (path: string): Page | undefined =>
  pages.find((one) => one.path === (path.replace(/\/+$/, "") || "/"))
