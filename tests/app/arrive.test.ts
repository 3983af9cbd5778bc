// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest"
import { arrive } from "../../src/app/arrive.ts"

function draw(words: string): HTMLElement {
  document.body.innerHTML = words
  return document.body
}
const add = (id: string) => {
  const part = document.createElement("p")
  part.id = id
  part.tabIndex = -1
  document.body.append(part)
  return part
}
afterEach(() => {
  location.hash = ""
})

test("the first page is the browser's own to announce, every further one takes the focus to its heading", () => {
  draw("<main><h1>Home</h1></main>")
  arrive("Home")
  expect(document.activeElement).toBe(document.body)
  arrive("Home")
  expect(document.activeElement?.localName).toBe("h1")
})

test("a way to something that comes later leads there when it comes", async () => {
  draw("<main><h1>My plan</h1></main>")
  location.hash = "#said-1"
  arrive("My plan")
  const part = add("said-1")
  await vi.waitFor(() => expect(document.activeElement).toBe(part))
})

test("whoever does something else in the meantime is not carried off", async () => {
  draw("<main><h1>My plan</h1></main>")
  location.hash = "#said-2"
  arrive("My plan")
  dispatchEvent(new Event("keydown"))
  add("said-2")
  await new Promise((resolve) => setTimeout(resolve))
  expect(document.activeElement?.localName).toBe("h1")
})

test("what the page before waited for is not waited for on the next", async () => {
  draw("<main><h1>My plan</h1></main>")
  location.hash = "#said-3"
  arrive("My plan")
  location.hash = ""
  arrive("Find")
  add("said-3")
  await new Promise((resolve) => setTimeout(resolve))
  expect(document.activeElement?.localName).toBe("h1")
})
