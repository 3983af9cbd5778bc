import { kindNames, rowOf } from "../domain/kinds.ts"
import { nobodyYet } from "../domain/me.ts"
import type { Person } from "../domain/person.ts"
import type { Place } from "../domain/place.ts"
import type { Statement } from "../domain/statement.ts"
import { textsOf } from "../i18n/texts.ts"
import type { Day } from "../kit/day.ts"
import type { Instant } from "../kit/instant.ts"
import type { Change } from "../vault/port.ts"
import { keep } from "../vault/stores/list.ts"
import { keepMe } from "../vault/stores/me.ts"
import { sampleRatings } from "./sample-ratings.ts"

type Handed = { readonly now: Instant; readonly today: Day; readonly newId: () => string }

/** Everything about the made-up person, to fill an empty vault with: each kind of statement, three people, two places, a month. */
export function sampleThings({ now, today, newId }: Handed): readonly Change[] {
  const t = textsOf("sample")
  const dates = { createdAt: now, changedAt: now }
  const statements = kindNames.map((kind, at): Statement => ({
    id: newId(),
    kind,
    text: t(`statements.${kind}`),
    stages: [...rowOf(kind).stages],
    lifeAreas: [],
    privacy: kind === "tired-of-repeating" ? "private" : "normal",
    author: kind === "treatment-talk" ? "with-worker" : "me",
    agreed: null,
    why: "",
    often: kind === "keeps-well" ? "daily" : null,
    about: null,
    who: kind === "safer" ? t("people.sister") : "",
    doneOn: null,
    order: at + 1,
    reviewBy: null,
    history: [],
    ...dates,
  }))
  const person = (order: number, with_: Pick<Person, "name" | "relation"> & Partial<Person>): Person => ({
    id: newId(),
    phone: "",
    textNumber: "",
    email: "",
    roles: [],
    askedAndAgreed: null,
    mayKnow: "",
    notToBeTold: false,
    near: null,
    give: "",
    get: "",
    seeMore: false,
    lastChecked: today,
    order,
    ...dates,
    ...with_,
  })
  const people = [
    person(1, {
      name: t("people.sister"),
      relation: t("people.sisterRelation"),
      phone: "01632 960011", // kept free for fiction, as is the next
      roles: ["ask-for-help", "decides-with-me"],
      askedAndAgreed: true,
      mayKnow: t("people.sisterMayKnow"),
      near: "close",
      give: t("people.sisterGive"),
      get: t("people.sisterGet"),
    }),
    person(2, {
      name: t("people.friend"),
      relation: t("people.friendRelation"),
      textNumber: "01632 960012",
      roles: ["takes-my-mind-off-it"],
      askedAndAgreed: true,
      mayKnow: t("people.friendMayKnow"),
      near: "near",
      seeMore: true,
    }),
    person(3, { name: t("people.boss"), relation: t("people.bossRelation"), notToBeTold: true }),
  ]
  const place = (order: number, with_: Pick<Place, "name" | "kind"> & Partial<Place>): Place => ({
    id: newId(),
    where: "",
    hoursNote: "",
    lastChecked: today,
    order,
    ...dates,
    ...with_,
  })
  const places = [
    place(1, {
      name: t("places.shed"),
      kind: "takes-my-mind-off-it",
      where: t("places.shedWhere"),
      hoursNote: t("places.shedHours"),
    }),
    place(2, { name: t("places.bench"), kind: "safe", where: t("places.benchWhere") }),
  ]
  return [
    keepMe({ ...nobodyYet, chosenName: t("name"), isCarer: true, welcomedAt: now, changedAt: now }),
    ...statements.map((one) => keep("statements", one)),
    ...people.map((one) => keep("people", one)),
    ...places.map((one) => keep("places", one)),
    ...sampleRatings({ now, today, newId }).map((one) => keep("ratings", one)),
  ]
}
