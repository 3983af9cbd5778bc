// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, waitFor, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { expect, test } from "vitest"
import { kindsOf } from "../../../src/domain/kinds.ts"
import { keep } from "../../../src/vault/stores/list.ts"
import { kindTexts as texts } from "../../support/kind-texts.ts"
import { anApp } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"
import { aPerson, aPlace, aStatement } from "../../support/things.ts"

const section = (name: string) => screen.getByRole("region", { name })

test("every section stands under its weather, and links on the page lead to each, with the focus", async () => {
  await drawApp(await anApp(), "/wishes")
  const groups = screen.getAllByRole("heading", { level: 2 }).map((one) => one.textContent)
  expect(groups).toEqual(["When things get wobbly", "When I'm not well", "Afterwards"])
  const titles = kindsOf("wishes").map((kind) => texts[kind].title)
  for (const title of titles) expect(section(title)).toBeTruthy()
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".contents a")]
  expect(links).toHaveLength(groups.length + titles.length)
  expect(links.map((one) => one.textContent)).toEqual(expect.arrayContaining(titles))
  for (const link of links) {
    await userEvent.click(link)
    expect(document.activeElement?.tagName).toMatch(/^H[234]$/)
    expect(document.activeElement?.textContent).toBe(link.textContent)
  }
  expect(location.hash).toBe("")
})

test("the four weathers say what each is and lead to it; steady times lead to My plan", async () => {
  await drawApp(await anApp(), "/wishes")
  const weather = within(screen.getByRole("navigation", { name: "My four weathers" }))
  expect(weather.getAllByRole("listitem")).toHaveLength(4)
  expect(weather.getByRole("link", { name: "When I'm steady" }).getAttribute("href")).toBe("/plan")
  await userEvent.click(weather.getByRole("link", { name: "Afterwards" }))
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Afterwards" }))
})

test("treatment is one part with what I would like, would rather not have, and want to talk about", async () => {
  await drawApp(await anApp(), "/wishes")
  const treatment = within(section("Treatment and medicines"))
  expect(treatment.getAllByRole("heading", { level: 4 }).map((one) => one.textContent)).toEqual([
    "Treatment I would like",
    "Treatment I would rather not have",
    "Treatment I want to talk about",
  ])
})

test("what belongs to two weathers is seen in both, and changed where it was written", async () => {
  const app = await anApp()
  const helps = aStatement({
    kind: "helps",
    text: "Sit with me",
    why: "I feel less alone",
    stages: ["wobbly", "not-well"],
  })
  await app.vault.change([
    keep("statements", helps),
    keep("statements", aStatement({ text: "I sing", stages: ["steady", "after"] })),
    keep("statements", aStatement({ kind: "early-sign", text: "I hum", stages: ["steady", "wobbly"] })),
  ])
  await drawApp(app, "/wishes")
  expect(section("When things get wobbly").textContent).toContain("Sit with me")
  const notWell = within(section("When I'm not well"))
  expect(notWell.getByText("1 thing from elsewhere for when I'm not well")).toBeTruthy()
  expect(notWell.getByText("Sit with me")).toBeTruthy()
  expect(notWell.getByText("Why: I feel less alone")).toBeTruthy()
  expect(section("Afterwards").textContent).toContain("My strengthsI sing")
  expect(section("When I'm steady").textContent).toContain("I hum")
  expect(section("When I'm steady").textContent).not.toContain("I sing")
  await userEvent.click(notWell.getByRole("link", { name: "Go to: What helps me" }))
  expect(document.activeElement).toBe(within(section("What helps me")).getByRole("heading"))
})

test("a section that holds only our ideas is pointed at, once there and once at the top, until a word is added", async () => {
  const app = await anApp()
  await app.vault.change([
    keep("statements", aStatement({ kind: "makes-worse", text: texts["makes-worse"].example })),
    keep("statements", aStatement({ kind: "helps", text: "Bring me my blue mug" })),
  ])
  await drawApp(app, "/wishes")
  expect(screen.getAllByText(/Does this sound like you/)).toHaveLength(2)
  expect(section("What makes it worse").textContent).toContain("Does this sound like you?")
  const top = within(screen.getByText("Does this sound like you?").closest("div") ?? document.body)
  await userEvent.click(top.getByRole("link", { name: "What makes it worse" }))
  expect(document.activeElement).toBe(within(section("What makes it worse")).getByRole("heading"))
  await userEvent.click(screen.getByRole("button", { name: /^Change: Being told/ }))
  await userEvent.keyboard(" By my brother.")
  await userEvent.click(screen.getByRole("button", { name: "Save" }))
  expect(await screen.findByText("Saved on this phone")).toBeTruthy()
  expect(screen.queryByText(/Does this sound like you/)).toBeNull()
})

test("it says plainly what an advance statement is, what it is not, and where to read on", async () => {
  await drawApp(await anApp(), "/wishes")
  const words = screen.getByRole("main").textContent
  expect(words).toContain("should take it into account")
  expect(words).toContain("not a legal refusal of treatment")
  expect(words).toContain("nhs.uk")
  expect(document.querySelector("main a[href^='http']")).toBeNull()
})

test("a strength is used here too with one press, and stays in the plan when it is taken out again", async () => {
  const app = await anApp()
  await app.vault.change([keep("statements", aStatement({ text: "I sing" }))])
  await drawApp(app, "/wishes")
  const here = within(section("What I can do myself"))
  expect(here.queryByText(/For example/)).toBeTruthy()
  await userEvent.click(here.getByRole("button", { name: "Use this here too: I sing" }))
  expect(await screen.findByText("It is here too now")).toBeTruthy()
  expect(here.getByText("From my plan")).toBeTruthy()
  expect(here.queryByText(/For example/)).toBeNull()
  expect(app.state.statements.value).toMatchObject([{ kind: "strength", stages: ["steady", "not-well"] }])
  await userEvent.click(here.getByRole("button", { name: "Not here after all: I sing" }))
  expect(await screen.findByText(/It is still in my plan/)).toBeTruthy()
  expect(app.state.statements.value).toMatchObject([{ kind: "strength", stages: ["steady"] }])
})

test("people stand where they belong: who may know what, and who is not to be told", async () => {
  const app = await anApp()
  await app.vault.change([
    keep("people", aPerson({ name: "Ann", mayKnow: "that I am safe" })),
    keep("people", aPerson({ name: "Dan", notToBeTold: true })),
  ])
  await drawApp(app, "/wishes")
  expect(section("Who to tell").textContent).toContain("AnnMay know: that I am safe")
  expect(section("Who to tell").textContent).not.toContain("Dan")
  expect(section("Who not to tell").textContent).toContain("Dan")
})

test("something new for a wobbly day belongs to the stages of its kind", async () => {
  const app = await anApp()
  await drawApp(app, "/wishes")
  await userEvent.click(screen.getByRole("button", { name: "Add what helps" }))
  await userEvent.keyboard("Sit with me")
  await userEvent.click(screen.getByRole("button", { name: "Save" }))
  expect(await screen.findByText("Saved on this phone")).toBeTruthy()
  expect(app.state.statements.value).toMatchObject([{ kind: "helps", stages: ["wobbly", "not-well"] }])
})

test("somebody not to be told whose name stands under who to tell is pointed out", async () => {
  const app = await anApp()
  await app.vault.change([
    keep("people", aPerson({ name: "Dan", notToBeTold: true })),
    keep("people", aPerson({ name: "Ann", askedAndAgreed: true })),
    keep("statements", aStatement({ kind: "who-to-tell", text: "Tell Dan I am safe" })),
    keep("statements", aStatement({ kind: "who-not-to-tell", text: "Not Ann, not Annabel" })),
  ])
  await drawApp(app, "/wishes")
  expect(section("Who to tell").textContent).toContain("also on my list of people not to be told")
  expect(section("Who not to tell").textContent).toContain("Ann is also one of the people to tell")
})

test("a place I know becomes a wish with one press, and is then offered no more", async () => {
  const app = await anApp()
  await app.vault.change([keep("places", aPlace({ name: "Gran's house", kind: "safe", where: "Mill Lane" }))])
  await drawApp(app, "/wishes")
  const here = within(section("Where I would like to be"))
  await userEvent.click(here.getByRole("button", { name: "Use this here too: Gran's house" }))
  expect(await screen.findByText("Saved on this phone")).toBeTruthy()
  expect(app.state.statements.value).toMatchObject([{ kind: "where-to-be", text: "Gran's house, Mill Lane" }])
  expect(here.queryByRole("button", { name: /^Use this here too/ })).toBeNull()
  expect(document.activeElement?.textContent).toContain("Places I know can stand here too.")
})

test("a beginning opens the place to write with its first word, and keeps what is typed there", async () => {
  const app = await anApp()
  await drawApp(app, "/wishes")
  const here = within(section("What needs looking after"))
  await userEvent.click(here.getByRole("button", { name: "Pets" }))
  const box = here.getByRole<HTMLTextAreaElement>("textbox")
  expect(document.activeElement).toBe(box)
  expect([box.value, box.selectionStart]).toEqual(["Pets: ", 6])
  await userEvent.click(here.getByRole("button", { name: "Save" }))
  expect(here.getByRole("alert").textContent).toContain("only the start")
  await userEvent.type(box, "the cat eats twice")
  await userEvent.click(here.getByRole("button", { name: "Post" }))
  expect(box).toHaveProperty("value", "Pets: the cat eats twice\nPost: ")
  await userEvent.click(here.getByRole("button", { name: "Cancel" }))
  await userEvent.click(here.getByRole("button", { name: "Post" }))
  expect(here.getByRole("textbox")).toHaveProperty("value", "Post: ")
})

test("whoever comes from Right now when it has passed finds the place to write, and a calm sentence", async () => {
  location.hash = "#part-3"
  await drawApp(await anApp(), "/wishes")
  location.hash = ""
  const box = await within(section("Coming back")).findByRole("textbox")
  expect(document.activeElement).toBe(box)
  expect(section("Coming back").textContent).toContain("It has passed for now")
  expect(box).toHaveProperty("value", "")
})

test("a wish that was to be looked at again is asked about at the top, and stays as it is with one press", async () => {
  const app = await anApp()
  const due = aStatement({ kind: "helps", text: "Bring me my blue mug", reviewBy: "2026-11-01" })
  await app.vault.change([
    keep("statements", due),
    keep("statements", aStatement({ reviewBy: "2026-11-01" })),
  ])
  await drawApp(app, "/wishes")
  const still = await screen.findAllByRole("button", { name: /still/i })
  expect(still).toHaveLength(1)
  await userEvent.click(still[0] ?? document.body)
  await waitFor(() => expect(screen.queryByRole("button", { name: /still/i })).toBeNull())
  expect(app.state.statements.value.find((one) => one.id === due.id)?.reviewBy).not.toBe("2026-11-01")
})

test("a beginning of ours that nobody went on with is only an idea", async () => {
  const app = await anApp()
  await app.vault.change([keep("statements", aStatement({ kind: "look-after", text: "Pets:" }))])
  await drawApp(app, "/wishes")
  expect(section("What needs looking after").textContent).toContain("Does this sound like you?")
})

test("however much is written, every section is drawn in the end", async () => {
  const app = await anApp()
  const many = Array.from({ length: 210 }, (_, n) =>
    keep("statements", aStatement({ kind: "hope", stages: n === 0 ? ["not-well"] : ["steady"], order: n })),
  )
  await app.vault.change(many)
  await drawApp(app, "/wishes")
  const sections = () => [...document.querySelectorAll("section.said")]
  await waitFor(() => expect(sections()).toHaveLength(kindsOf("wishes").length), { timeout: 4000 })
  expect(screen.getByText("In my plan already: 209 things I could use here")).toBeTruthy()
})
