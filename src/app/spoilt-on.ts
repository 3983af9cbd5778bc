import type { StoreName } from "../vault/port.ts"

// Which kinds of things each page shows. Pages that show none do not stand here.
const storesOn: Readonly<Partial<Record<string, readonly StoreName[]>>> = {
  "/": ["me", "statements"],
  "/plan": ["statements"],
  "/wishes": ["statements"],
  "/connected": ["statements"],
  "/better": ["statements"],
  "/carer": ["statements"],
  "/together": ["statements"],
  "/people": ["people"],
  "/circle": ["people"],
  "/places": ["places"],
  "/goals": ["goals"],
  "/checkins": ["ratings"],
  "/skills": ["skills"],
  "/needs": ["me"],
  "/settings": ["me"],
  "/book": ["bookings"],
  "/shares": ["shares"],
  "/mine": ["me", "statements", "people", "places", "goals"],
  "/find": ["statements", "people", "places", "goals", "ratings", "skills"],
}

/** Whether something that belongs on this page could not be read. */
export const isSpoiltOn = (path: string, unreadable: Readonly<Partial<Record<StoreName, number>>>): boolean =>
  (storesOn[path] ?? []).some((store) => (unreadable[store] ?? 0) > 0)
