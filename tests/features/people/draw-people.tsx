import { render } from "@testing-library/preact"
import type { Person } from "../../../src/domain/person.ts"
import { type PeopleActions, PeoplePage } from "../../../src/features/people/PeoplePage.tsx"
import { hearing } from "../../support/heard.ts"

/** *My people* with these, what it asks of its route, and a way to draw it again with others or with somebody who is back. */
export function drawPeople(people: readonly Person[], changed: Partial<PeopleActions> = {}) {
  const { heard, actions } = hearing()
  const show = (all: readonly Person[], back?: string) => (
    <PeoplePage people={all} today="2026-11-22" actions={{ ...actions, ...changed }} back={back} />
  )
  const { rerender } = render(show(people))
  return { heard, rerender: (all: readonly Person[], back?: string) => rerender(show(all, back)) }
}
