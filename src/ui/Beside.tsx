import { type ComponentChildren, createContext } from "preact"
import { useContext } from "preact/hooks"

/**
 * What a page puts beside each of its things, by the thing's id. By context, so that what belongs to another page can stand
 * here, and comes later, without each of hundreds of things being drawn again.
 */
export const BesideEach = createContext<(id: string) => ComponentChildren>(() => null)

/** The place for it, inside the thing. */
export const Beside = ({ id }: { readonly id: string }) => <>{useContext(BesideEach)(id)}</>
