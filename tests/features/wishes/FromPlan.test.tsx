// @vitest-environment happy-dom
import "../../support/dom.ts"
import { render, screen } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { beforeAll, expect, test } from "vitest"
import type { Statement } from "../../../src/domain/statement.ts"
import { FromPlan } from "../../../src/features/wishes/FromPlan.tsx"
import { loadTexts } from "../../../src/i18n/texts.ts"
import { fail, ok } from "../../../src/kit/result.ts"
import { aStatement } from "../../support/things.ts"

beforeAll(() => loadTexts("shell", "problems", "statements", "wishes"))

const sings = aStatement({ text: "I sing" })
const walks = aStatement({ text: "I walk", stages: ["steady", "not-well"] })
const isUsed = (one: Statement) => one.stages.includes("not-well")

test("what is in the plan is offered in its own words, and used with one press", async () => {
  const heard: (readonly [Statement, boolean])[] = []
  const onUse = async (one: Statement, stands: boolean) => {
    heard.push([one, stands])
    return ok(undefined)
  }
  render(<FromPlan offered={[sings, walks]} isUsed={isUsed} isFirst onUse={onUse} />)
  expect(screen.getByText("In my plan already: 1 thing I could use here")).toBeTruthy()
  await userEvent.click(screen.getByRole("button", { name: "Use this here too: I sing" }))
  await userEvent.click(screen.getByRole("button", { name: "Not here after all: I walk" }))
  expect(heard).toEqual([
    [sings, true],
    [walks, false],
  ])
})

test("what could not be kept is said beside it", async () => {
  render(<FromPlan offered={[sings]} isUsed={isUsed} isFirst onUse={async () => fail({ kind: "full" })} />)
  await userEvent.click(screen.getByRole("button", { name: "Use this here too: I sing" }))
  expect(screen.getByRole("alert").textContent).toContain("This phone is full")
})

test("with nothing in the plan nothing is offered", () => {
  const { container } = render(
    <FromPlan offered={[]} isUsed={isUsed} isFirst onUse={async () => ok(undefined)} />,
  )
  expect(container.textContent).toBe("")
})
