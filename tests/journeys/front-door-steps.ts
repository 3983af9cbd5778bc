import type { Page } from "@playwright/test"
import { hasWeather, kindNames, kindsOf } from "../../src/domain/kinds.ts"
import booking from "../../src/texts/en-GB/booking.json" with { type: "json" }
import deskWords from "../../src/texts/en-GB/desk.json" with { type: "json" }
import { kindTexts as kinds } from "../support/kind-texts.ts"
import rightNow from "../../src/texts/en-GB/right-now.json" with { type: "json" }
import sharing from "../../src/texts/en-GB/sharing.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import { aCanary, aCanaryNumber } from "../support/canaries.ts"
import type { RunningService } from "../support/running-service.ts"
import { enrolAtDesk, signInAtDesk, signOutAtDesk } from "./desk-door-steps.ts"
import { answer, lookAgain, readShare } from "./desk-steps.ts"
import { expect, givePasskey, goOffline, goOnline, isKept } from "./house.ts"
import { book, chooseParts, comeIn, goFromHome, readWhoReads } from "./hub-steps.ts"
import { addPerson, addStatement, goTo, makePrivate, said, sectionOf } from "./plan-steps.ts"

const hub = "Example Street"

/** Who lives it, where, and what is done on each page they come to. `step`: says what a part of it is about. */
type Living = {
  readonly house: RunningService
  readonly person: Page
  readonly desk: Page
  readonly look: (page: Page) => Promise<void>
  readonly step: <T>(about: string, part: () => Promise<T>) => Promise<T>
}

/**
 * One person and one hub, from the first visit to a share that is over. Every word in it is a canary. Answers what was typed, and
 * address, title and history of each page they came to.
 */
export async function liveAtTheFrontDoor({ house, person, desk, look: lookToo, step }: Living): Promise<{
  readonly typed: readonly string[]
  readonly traces: readonly string[]
}> {
  const typed: string[] = []
  const write = (words = aCanary()): string => {
    typed.push(words)
    return words
  }
  const strengths = [write(), write(), write()]
  const written = new Map(
    kindNames.filter(hasWeather).map((kind) => [kind, kind === "strength" ? "" : write()]),
  )
  const saidOf = (kind: (typeof kindNames)[number]): string => written.get(kind) ?? ""
  const friend = {
    name: write(),
    relation: write(),
    phone: write(aCanaryNumber()),
    textNumber: write(aCanaryNumber()),
    email: write(),
    mayKnow: write(),
  }
  const name = write()
  const wish = {
    whoComes: write(),
    whatHelps: write(),
    talkAbout: write(),
    notTalkAbout: write(),
    safeWays: write(),
  }
  const reply = write()
  const traces: string[] = []
  const look = async (page: Page) => {
    traces.push(await page.evaluate(() => JSON.stringify([location.href, document.title, history.state])))
    await lookToo(page)
  }

  const keys = await step("the hub has a team", async () => {
    await givePasskey(desk, { hasPrf: true })
    const made = await enrolAtDesk(desk, { link: house.firstLink(hub), hub, look: () => look(desk) })
    for (const joint of ["", "-", " "]) write(made.code.join(joint))
    await look(desk)
    return made
  })

  await step("a first visit: a name and a hub", async () => {
    await comeIn(person, name, hub, () => look(person))
    await look(person)
  })

  await step("three strengths, and the rest of a plan", async () => {
    await goTo(person, shell.plan)
    for (const words of strengths) await addStatement(person, "strength", words)
    for (const kind of kindsOf("plan"))
      if (kind !== "strength") await addStatement(person, kind, saidOf(kind))
    await look(person)
  })

  await step("an early sign, what helps, the rest of the wishes, one of them private", async () => {
    await goTo(person, shell.wishes)
    for (const kind of kindsOf("wishes")) await addStatement(person, kind, saidOf(kind))
    await makePrivate(person, "makes-worse", saidOf("makes-worse"))
    await look(person)
  })

  await step("somebody to ring", async () => {
    await goFromHome(person, "people")
    await addPerson(person, friend)
    await look(person)
  })

  await step("the hub, its free times, and who reads what is sent", async () => {
    await goTo(person, shell.hub)
    await expect(person.getByRole("heading", { name: hub })).toBeVisible()
    await look(person)
    await goFromHome(person, "book")
    await look(person)
    await readWhoReads(person)
    await expect(person.getByRole("button", { name: booking.book, exact: true })).toBeVisible()
    await look(person)
    await isKept(person)
  })

  await step("without a network, after a reload, everything is there", async () => {
    await goOffline(person, house)
    await person.reload()
    await goTo(person, shell.plan)
    for (const words of strengths) await expect(sectionOf(person, "strength").getByText(words)).toBeVisible()
    await goTo(person, shell.wishes)
    for (const kind of kindsOf("wishes"))
      await expect(sectionOf(person, kind).getByText(saidOf(kind), { exact: true })).toBeVisible()
    await goFromHome(person, "people")
    await expect(person.getByRole("heading", { name: friend.name })).toBeVisible()
    await look(person)
  })

  await step("Right now shows it", async () => {
    await person.goto("/right-now")
    const ring = person.getByRole("link", { name: said(rightNow.ring, { name: friend.name }) })
    const helps = person.getByText(saidOf("helps"), { exact: true })
    const seen = { helps: false }
    for (let card = 0; card < 10 && !(await ring.isVisible()); card += 1) {
      seen.helps ||= await helps.isVisible()
      await look(person)
      await person.getByRole("button", { name: rightNow.next, exact: true }).click()
    }
    expect(seen.helps).toBe(true)
    await expect(ring).toHaveAttribute("href", `tel:${friend.phone}`)
    await look(person)
  })

  await step("a booking without a network waits, and says so", async () => {
    await person.goto("/")
    await goFromHome(person, "book")
    await book(person, wish)
    await expect(person.getByText(booking.states.waiting)).toBeVisible()
    await expect(person.getByText(booking.states.booked)).toBeHidden()
    await expect(person.getByRole("link", { name: /01632 960/ }).first()).toBeVisible()
    await look(person)
  })

  const when = await step("with the network back, the hub says it is booked", async () => {
    await goOnline(person, house)
    await expect(person.getByText(booking.states.booked)).toBeVisible({ timeout: 30_000 })
    await look(person)
    return (await person.getByRole("heading", { level: 2 }).first().textContent()) ?? ""
  })

  await step("the desk sees it with its words, and answers", async () => {
    await signOutAtDesk(desk)
    await look(desk)
    await signInAtDesk(desk, hub, keys)
    const card = desk.getByRole("region", { name: when, exact: true })
    for (const words of [name, ...Object.values(wish)])
      await expect(card.getByText(words, { exact: true })).toBeVisible()
    await look(desk)
    await answer(desk, reply)
    await look(desk)
  })

  await step("the answer stands on the booking", async () => {
    await goFromHome(person, "book")
    await expect(person.getByText(reply, { exact: true })).toBeVisible({ timeout: 30_000 })
    await look(person)
  })

  const shared = [
    [kinds.strength.title, strengths],
    ...kindsOf("wishes")
      .filter((kind) => kind !== "makes-worse")
      .map((kind) => [kinds[kind].title, [saidOf(kind)]]),
  ]
  await step("strengths and wishes are shared, without what is private", async () => {
    await goFromHome(person, "shares")
    await look(person)
    const preview = await chooseParts(person, ["strengths", "wishes"])
    for (const words of strengths) await expect(preview.getByText(words, { exact: true })).toBeVisible()
    await expect(person.getByText(saidOf("makes-worse"))).toBeHidden()
    await expect(person.getByText(said(sharing.privateOut_one, { count: 1 }))).toBeVisible()
    await look(person)
    await person.getByRole("button", { name: sharing.send, exact: true }).click()
    await expect(person.getByText(sharing.states.sent)).toBeVisible({ timeout: 30_000 })
    await expect(person.getByText(sharing.notOpened)).toBeVisible()
    await look(person)
  })

  await step("the desk reads exactly those", async () => {
    await lookAgain(desk)
    await desk.getByRole("button", { name: said(deskWords.shared.openThis, { who: name }) }).click()
    await expect(desk.getByRole("region", { name: kinds.strength.title, exact: true })).toBeVisible()
    expect(await readShare(desk)).toEqual(shared)
    await expect(desk.getByText(saidOf("makes-worse"))).toBeHidden()
    await look(desk)
    await desk.getByRole("button", { name: said(deskWords.shared.closeThis, { who: name }) }).click()
  })

  await step("the person sees that it was opened, and ends it", async () => {
    await goFromHome(person, "shares")
    await expect(person.getByText(/^Opened on /)).toBeVisible({ timeout: 30_000 })
    await person.getByRole("button", { name: new RegExp(`^${sharing.end}`) }).click()
    await expect(person.getByText(sharing.states.ended)).toBeVisible({ timeout: 30_000 })
    await look(person)
  })

  await step("the desk can no longer open it", async () => {
    await desk.getByRole("button", { name: said(deskWords.shared.openThis, { who: name }) }).click()
    await expect(desk.getByText(deskWords.reading.ended)).toBeVisible()
    await look(desk)
    await lookAgain(desk)
    await expect(desk.getByText(deskWords.shared.none)).toBeVisible()
  })
  return { typed, traces }
}
