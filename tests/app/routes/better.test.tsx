// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen } from "@testing-library/preact"
import { describe, expect, test } from "vitest"
import better from "../../../src/texts/en-GB/better.json" with { type: "json" }
import { keep } from "../../../src/vault/stores/list.ts"
import type { Change } from "../../../src/vault/port.ts"
import { anApp } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"
import { aStatement } from "../../support/things.ts"

async function open(changes: readonly Change[] = []) {
  const app = await anApp()
  await app.vault.change(changes)
  await drawApp(app, "/better")
}
const note = (privacy: "normal" | "never-share" = "normal") =>
  keep("statements", aStatement({ kind: "better", text: "I waited an hour", privacy }))
const printLink = () => screen.queryByRole("link", { name: better.print })

describe("something that should be better", () => {
  test("says plainly that it cannot be sent from here yet", async () => {
    await open([note()])
    expect(screen.getByText(better.notSent)).toBeTruthy()
  })
  test("leads to paper once there is a note that may be on it", async () => {
    await open([note()])
    expect(printLink()?.getAttribute("href")).toBe("/mine#note")
  })
  test("offers no paper where nothing could stand on it", async () => {
    await open([note("never-share")])
    expect(screen.getByText("I waited an hour")).toBeTruthy()
    expect(printLink()).toBeNull()
  })
  test("names a person's rights, with or without a note", async () => {
    await open()
    for (const words of Object.values(better.rights)) expect(screen.getByText(words)).toBeTruthy()
  })
})
