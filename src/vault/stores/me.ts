import type { Me } from "../../domain/me.ts"
import type { Change } from "../port.ts"

/** The change that keeps what a person said about themselves. */
export const keepMe = (me: Me): Change => ({ do: "put", store: "me", id: "me", thing: me })
