import { expect, test } from "vitest"
import { answerFor, startPieces } from "../../src/sw/route.ts"

test("home, Right now and My plan have pages of their own, every other page address opens the shell", () => {
  expect(answerFor("/", true)).toEqual({ from: "page", key: "/" })
  expect(answerFor("/right-now", true)).toEqual({ from: "page", key: "/right-now" })
  expect(answerFor("/right-now/", true)).toEqual({ from: "page", key: "/right-now" })
  expect(answerFor("/plan/", true)).toEqual({ from: "page", key: "/plan" })
  expect(answerFor("/blank", true)).toEqual({ from: "page", key: "/blank" })
  expect(answerFor("/wishes", true)).toEqual({ from: "page", key: "/shell.html" })
  expect(answerFor("/an/old/leaflet", true)).toEqual({ from: "page", key: "/shell.html" })
})

test.each(["/api/hubs", "/desk-api/session", "/shl/abc", "/healthz", "/readyz"])(
  "%s is the service's to answer, whether a page or a script asks",
  (path) => {
    expect(answerFor(path, true)).toBeUndefined()
    expect(answerFor(path, false)).toBeUndefined()
  },
)

test("an address that only begins like the service's is a page", () => {
  expect(answerFor("/apiary", true)).toEqual({ from: "page", key: "/shell.html" })
})

test("getting back in asks the network first, because an old page may be what has to be recovered from", () => {
  expect(answerFor("/recover", true)).toEqual({ from: "network-first", key: "/shell.html" })
})

test("pieces of the app come from what is kept, other files from the network, never the app's page", () => {
  expect(answerFor("/assets/app-1.js", false)).toEqual({ from: "asset", key: "/assets/app-1.js" })
  expect(answerFor("/icon.svg", false)).toEqual({ from: "asset", key: "/icon.svg" })
  expect(answerFor("/somewhere.png", false)).toBeUndefined()
  expect(answerFor("/poster.pdf", true)).toBeUndefined()
})

test("the browser hands out by itself what a first screen starts with, and nothing a later page brings", () => {
  const piece = (name: string) => `/assets/${name}-a1B2_c-3.js`
  for (const name of ["index", "rolldown-runtime", "plan", "words-en-GB", "first-words-en-GB", "right-now"])
    expect(startPieces.test(piece(name)), name).toBe(true)
  for (const name of ["hub", "work", "easy-words-en-GB", "asked-words-en-GB", "lock"])
    expect(startPieces.test(piece(name)), name).toBe(false)
})
