// What the modes bring with the first of them that is chosen, asked for by one name: each name costs every first load.
export { MadeUpBanner, NothingKeptBanner, NotWhileLooking } from "./ModeBanner.tsx"
export { carryOver, notMineServices, watchThePage } from "./not-mine.ts"
export { beginVisit, endVisitHere } from "./visit-end.tsx"

/** Made-up things are for few people, and kept for those alone. */
export const fetchSample = () => import("./sample.ts")
