import type { ComponentType } from "preact"
import type { Services } from "../services.ts"
import type { Draft } from "./draft.ts"

/** Whose lock is guarded. `carried`: typed in this tab when a lock was first set in another, so that there was no key to seal it with. */
export type Guarding = { readonly own: Services; readonly carried: Draft | undefined }

/** What stands above every page while a lock is set and open: it keeps what is typed, and lets the lock fall. */
export type Guard = Guarding & { readonly Guarded: ComponentType<Guarding> }
