import { describe, expect, test } from "vitest"
import { rings, roomNames, roomOf, wrongDoors } from "./support/doors.ts"
import {
  looseEnds,
  sleepingTests,
  strayElements,
  strayFiles,
  strayNames,
  strayPackages,
  strayReadmes,
  strayStates,
} from "./support/house-rules.ts"
import { factsOf, type SourceFile } from "./support/source-facts.ts"
import { filesOf } from "./support/source-files.ts"

const code = filesOf("src/**/*.{ts,tsx}").map(factsOf)
const tests = filesOf("tests/**/*.{ts,tsx}").map(factsOf)
const everything = filesOf("src/**/*")
const rooms = [...new Set(code.map((file) => roomOf(file.path) ?? "").filter((room) => room !== "main"))]

test("the rules look at the whole house", () => {
  const imports = code.flatMap((file) => file.imports)
  expect(code.length).toBeGreaterThan(250)
  expect(imports.length).toBeGreaterThan(1000)
  expect(imports.filter((one) => one.from.startsWith(".")).length).toBeGreaterThan(800)
  expect(rooms.length).toBeGreaterThan(18)
  expect(tests.length).toBeGreaterThan(120)
})

describe("in the house", () => {
  test("every room is one the table of doors knows", () => {
    expect(rooms.filter((room) => !roomNames.includes(room))).toEqual([])
  })
  test("rooms take only what their door lets through", () => {
    expect(code.flatMap(wrongDoors)).toEqual([])
  })
  test("no file leads back to itself", () => {
    expect(rings(code)).toEqual([])
  })
  test("dice, database, network, storage and log are each said in one place", () => {
    expect(code.flatMap(strayNames)).toEqual([])
  })
  test("styles stand in ui, and nothing typed is left to the browser to remember", () => {
    expect(code.flatMap(strayElements)).toEqual([])
    expect(code.filter((file) => file.elements.some(({ name }) => name === "textarea")).length).toBe(1)
  })
  test("nothing of a page is left in the browser's history but its address", () => {
    expect(code.flatMap(strayStates)).toEqual([])
    expect(code.flatMap((file) => file.historyStates).length).toBeGreaterThan(2)
  })
  test("files are short and their names say something", () => {
    expect([...everything, ...tests].flatMap(strayFiles)).toEqual([])
  })
  test("every room says in a few lines what belongs in it", () => {
    const readmes = filesOf("src/*/README.md")
    expect(strayReadmes([...rooms, "texts"], readmes)).toEqual([])
  })
  test("every package has its reason in the README, and one version", () => {
    const [readme] = filesOf("README.md")
    expect(strayPackages(JSON.parse(filesOf("package.json")[0]?.text ?? ""), readme?.text ?? "")).toEqual([])
  })
  test("nothing is left for later and no rule is silenced without a reason", () => {
    expect([...code, ...tests].flatMap(looseEnds)).toEqual([])
  })
  test("every test runs", () => {
    expect(tests.flatMap(sleepingTests)).toEqual([])
  })
})

const file = (path: string, text: string): SourceFile => ({ path, text })
const seen = (rule: (one: ReturnType<typeof factsOf>) => readonly string[], path: string, text: string) =>
  rule(factsOf(file(path, text)))

describe("a wrong door is seen", () => {
  test.each([
    ["src/kit/day.ts", 'import { words } from "../domain/words.ts"'],
    ["src/domain/me.ts", 'import type { Vault } from "../vault/port.ts"'],
    ["src/domain/me.ts", 'export { toBase64url } from "../crypto/random.ts"'],
    ["src/domain/me.ts", 'export * from "../crypto/random.ts"'],
    ["src/ui/Card.tsx", 'const page = () => import("../features/plan/Plan.tsx")'],
    ["src/ui/Card.tsx", 'type Me = import("../domain/me.ts").Me'],
    ["src/ui/Card.tsx", 'const files = import.meta.glob("../texts/*/*.json")'],
    ["src/ui/Card.tsx", 'const files = import.meta.glob(["../texts/*.json"])'],
    ["src/vault/open.ts", 'const url = new URL("../sw/worker.ts", import.meta.url)'],
    ["src/vault/doorstep.ts", 'import { draw } from "../right-now/draw.ts"'],
    ["src/outbox/send.ts", 'import { openVault } from "../vault/database.ts"'],
    ["src/features/plan/rules.ts", 'import { Card } from "../../ui/Card.tsx"'],
    ["src/features/plan/Plan.tsx", 'import { Wish } from "../wishes/Wish.tsx"'],
    ["src/features/plan/Plan.tsx", 'import { sections } from "../../fhir/bundle.ts"'],
    ["src/features/plan/Plan.tsx", 'import { useShown } from "../../router/RouterProvider.tsx"'],
    ["src/features/plan/rules.ts", 'import { Link } from "../../router/Link.tsx"'],
    ["src/features/plan/Plan.tsx", 'import { Link } from "@tanstack/react-router"'],
    ["src/main.tsx", 'import { openVault } from "../src/vault/open.ts"'],
    ["src/service/app.ts", 'import { sealTo } from "../crypto/jwe.ts"'],
    ["src/desk/Desk.tsx", 'import { openVault } from "../vault/open.ts"'],
    ["src/desk/Desk.tsx", 'import { aGoal } from "../../tests/support/builders.ts"'],
    ["src/app/router.tsx", 'import { openDB } from "idb"'],
    ["src/app/router.tsx", 'import { compactDecrypt } from "jose"'],
    ["src/domain/me.ts", 'import { z } from "zod"'],
    ["src/right-now/draw.ts", 'import { h } from "preact"'],
    ["src/crypto/random.ts", 'import { randomBytes } from "node:crypto"'],
    ["src/app/router.tsx", "const page = (name: string) => import(name)"],
  ])("%s: %s", (path, text) => {
    expect(seen(wrongDoors, path, text)).toHaveLength(1)
  })

  test.each([
    ["src/vault/doorstep.ts", 'import type { Doorstep } from "../right-now/format.ts"'],
    ["src/outbox/send.ts", 'import type { Vault } from "../vault/port.ts"'],
    ["src/features/sharing/Share.tsx", 'import { sections } from "../../fhir/bundle.ts"'],
    ["src/features/plan/Plan.tsx", 'import { Link } from "../../router/Link.tsx"'],
    ["src/features/plan/Plan.tsx", 'import { order } from "./rules.ts"'],
    ["src/domain/me.ts", 'import * as z from "zod/mini"'],
    ["src/service/main.ts", 'import { serve } from "@hono/node-server"'],
    ["src/ui/Card.tsx", 'import { useState } from "preact/hooks"'],
    ["src/app/worker.ts", 'import url from "../crypto/stretch-worker.ts?worker&url"'],
  ])("and a right one is not: %s: %s", (path, text) => {
    expect(seen(wrongDoors, path, text)).toEqual([])
  })

  test("a ring of files is seen, types counted", () => {
    const ring = [
      file("src/kit/a.ts", 'import type { B } from "./b.ts"'),
      file("src/kit/b.ts", 'import { c } from "./c.ts"'),
      file("src/kit/c.ts", 'import { a } from "./a.ts"'),
    ]
    expect(rings(ring.map(factsOf))).toEqual(["src/kit/a.ts -> src/kit/b.ts -> src/kit/c.ts -> src/kit/a.ts"])
    expect(rings(ring.slice(1).map(factsOf))).toEqual([])
  })
  test("a file that cannot be read is not taken for a clean one", () => {
    expect(() => factsOf(file("src/kit/a.ts", "import {"))).toThrow()
  })
})

const rules = { strayNames, strayElements, strayStates, strayFiles, looseEnds, sleepingTests }

describe("a stray word is seen", () => {
  test.each([
    ["strayNames", "src/app/x.ts", 'await crypto.subtle.digest("SHA-256", bytes)'],
    ["strayNames", "src/app/x.ts", "const { subtle } = crypto"],
    ["strayNames", "src/domain/x.ts", "const id = globalThis.crypto.randomUUID()"],
    ["strayNames", "src/ui/x.ts", "crypto['getRandomValues'](bytes)"],
    ["strayNames", "src/app/x.ts", 'const answer = await fetch("/api/hubs")'],
    ["strayNames", "src/app/x.ts", 'const answer = await window.fetch("/api/hubs")'],
    ["strayNames", "src/app/x.ts", "httpClient({ fetch })"],
    ["strayNames", "src/desk/x.ts", 'const socket = new WebSocket("wss://somewhere.example")'],
    ["strayNames", "src/vault/open.ts", 'localStorage.setItem("a", "b")'],
    ["strayNames", "src/app/x.ts", 'sessionStorage.setItem("a", "b")'],
    ["strayNames", "src/app/x.ts", 'const database = indexedDB.open("vault")'],
    ["strayNames", "src/service/app.ts", 'console.log("hello")'],
    ["strayNames", "src/features/plan/x.ts", 'history.pushState(words, "")'],
    ["strayElements", "src/features/plan/Plan.tsx", "const box = <textarea name='words' />"],
    ["strayElements", "src/desk/Desk.tsx", 'const box = <input type="search" />'],
    ["strayElements", "src/desk/Desk.tsx", "const box = <p style={{ color }}>words</p>"],
    ["strayElements", "src/ui/Field.tsx", 'const box = <input type="text" autocomplete="on" />'],
    ["strayElements", "src/ui/Field.tsx", "const box = <input type='text' autocomplete={chosen} />"],
    ["strayElements", "src/ui/Field.tsx", "const box = <textarea {...shared} />"],
    ["strayElements", "src/ui/Select.tsx", "const box = <select />"],
    ["strayElements", "src/ui/Field.tsx", "const box = <p contenteditable>words</p>"],
    ["strayStates", "src/router/places.ts", 'history.pushState({ words }, "", path)'],
    ["strayStates", "src/router/places.ts", 'past.replaceState(draft, "", path)'],
    ["strayStates", "src/router/places.ts", "history.pushState()"],
    ["strayFiles", "src/app/utils.ts", ""],
    ["strayFiles", "src/app/helpers/move.ts", ""],
    ["strayFiles", "src/ui/index.ts", ""],
    ["strayFiles", "src/app/page.css", ""],
    ["strayFiles", "src/app/long.ts", "const a = 1\n".repeat(251)],
    ["looseEnds", "src/app/x.ts", "// TODO: later"],
    ["looseEnds", "src/app/x.ts", "// @ts-expect-error\nconst a: number = ''"],
    ["looseEnds", "src/app/x.ts", "// oxlint-disable-next-line no-console\nconst a = 1"],
    ["sleepingTests", "tests/x.test.ts", 'test.skip("a rule", () => undefined)'],
    ["sleepingTests", "tests/x.test.ts", 'describe.only("a rule", () => undefined)'],
    ["sleepingTests", "tests/x.test.ts", 'test.describe.only("a rule", () => undefined)'],
  ] as const)("%s, %s: %s", (rule, path, text) => {
    expect(seen(rules[rule], path, text)).toHaveLength(1)
  })

  test.each([
    ["strayNames", "src/service-client/http.ts", 'const answer = await fetch("/api/hubs")'],
    ["strayNames", "src/crypto/random.ts", "crypto.getRandomValues(bytes)"],
    ["strayNames", "src/vault/sentinel.ts", 'localStorage.setItem("a", "b")'],
    ["strayNames", "src/service/log.ts", "console.log(line)"],
    [
      "strayNames",
      "src/app/x.ts",
      '// fetch() is elsewhere\nconst words = "console"; services.fetch; ({ fetch: 1 })',
    ],
    ["strayElements", "src/ui/Field.tsx", 'const box = <textarea autocomplete="off" style={{ height }} />'],
    [
      "strayElements",
      "src/ui/Field.tsx",
      'const all = { autocomplete: "off" }; const box = <input {...all} />',
    ],
    ["strayStates", "src/router/places.ts", 'history.pushState(null, "", path)'],
    ["strayElements", "src/ui/Choice.tsx", 'const box = <input type="radio" />'],
    ["strayFiles", "src/app/short.ts", "const a = 1\n".repeat(250)],
    ["looseEnds", "src/app/x.ts", "// oxlint-disable-next-line no-console -- the one place\nconst a = 1"],
    ["sleepingTests", "tests/x.test.ts", 'test.each([1])("a rule", () => undefined)'],
  ] as const)("and a right one is not: %s, %s: %s", (rule, path, text) => {
    expect(seen(rules[rule], path, text)).toEqual([])
  })

  test("a package without a reason is seen, and one that may change by itself", () => {
    const list = {
      dependencies: { idb: "8.0.3", other: "^1.0.0" },
      devDependencies: { tool: "npm:tools@1.2.3" },
    }
    expect(strayPackages(list, "| `idb`, `tool` | promises |")).toEqual([
      "other has no reason in the README",
      "other is ^1.0.0, not one version",
    ])
  })

  test("a room without a README is seen, and a README that goes on", () => {
    const long = file("src/kit/README.md", "words\n".repeat(16))
    expect(strayReadmes(["kit", "app"], [long])).toEqual([
      "src/kit/README.md has 16 lines",
      "src/app has no README",
    ])
    expect(strayReadmes(["kit"], [file("src/kit/README.md", "words\n".repeat(15))])).toEqual([])
  })
})
