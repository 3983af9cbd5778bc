// @vitest-environment happy-dom
import "../../support/dom.ts"
import { render, screen } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { beforeAll, describe, expect, test } from "vitest"
import { kindNames } from "../../../src/domain/kinds.ts"
import { AddStatement } from "../../../src/features/statements/AddStatement.tsx"
import { ideasOf, oursOf } from "../../../src/i18n/ideas.ts"
import { loadTexts } from "../../../src/i18n/texts.ts"
import { ok } from "../../../src/kit/result.ts"
import texts from "../../../src/texts/en-GB/ideas.json" with { type: "json" }
import { pressOnceThere as press } from "../../support/on-page.ts"

beforeAll(() => loadTexts("shell", "problems", "statements", "kinds", "kinds-more", "ideas", "details"))

const box = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "In my own words" })

/** Somebody who is about to write what helps, with the ideas opened. */
async function stuck() {
  const added: string[] = []
  const onAdd = async (_kind: string, typed: string) => {
    added.push(typed)
    return ok(undefined)
  }
  render(<AddStatement kind="helps" next={false} others={[]} onAdd={onAdd} />)
  await press("Add what helps")
  await press("Ideas when I'm stuck")
  await screen.findByText("I can ask myself:")
  return added
}

describe("for every kind", () => {
  test("there are questions, beginnings and ideas, and none for a kind that is not there", () => {
    expect(Object.keys(texts).toSorted()).toEqual([...kindNames].toSorted())
    for (const kind of kindNames) {
      const { prompts, starters, ideas } = ideasOf(kind)
      expect([prompts.length, starters.length, ideas.length]).toEqual([2, 2, 4])
      expect(prompts.filter((one) => !one.endsWith("?"))).toEqual([])
      expect(starters.filter((one) => !one.includes("…"))).toEqual([])
      expect(new Set(oursOf(kind)).size).toBeGreaterThanOrEqual(6)
    }
  })
})

describe("ideas", () => {
  test("wait until they are asked for, and go away again", async () => {
    await stuck()
    const button = screen.getByRole("button", { name: "Ideas when I'm stuck" })
    expect(button.getAttribute("aria-expanded")).toBe("true")
    await userEvent.click(button)
    expect(screen.queryByText("I can ask myself:")).toBeNull()
  })
  test("a beginning fills the field, with the cursor where the person's own words go", async () => {
    const added = await stuck()
    await press("Start like this: When I …, it helps if …")
    expect(box().value).toBe("When I …, it helps if …")
    expect(document.activeElement).toBe(box())
    expect(box().value.slice(box().selectionStart, box().selectionEnd)).toBe("…")
    await press("Save")
    expect(added).toEqual([])
    expect(screen.getByRole("alert").textContent).toBe("This is only the start. The rest is mine to write.")
    await userEvent.type(box(), " somebody counts with me")
    expect(screen.queryByRole("alert")).toBeNull()
    await press("Save")
    expect(added).toEqual(["When I …, it helps if … somebody counts with me"])
  })
  test("an idea is kept when the person changed it", async () => {
    const added = await stuck()
    await press("Begin with: Sit with me.")
    await press("Save")
    expect(added).toEqual([])
    expect(screen.getByRole("alert").textContent).toMatch(/^These are still our words/)
    await userEvent.type(box(), " On the floor, if I am there.")
    await press("Save")
    expect(added).toEqual(["Sit with me. On the floor, if I am there."])
  })
  test("an idea is kept as it stands when the person says it is true for them", async () => {
    const added = await stuck()
    expect(screen.queryByRole("button", { name: "This is true for me" })).toBeNull()
    await press("Begin with: Ask me what I need.")
    await press("This is true for me")
    expect(added).toEqual(["Ask me what I need."])
  })
  test("another idea takes the place of ours, and never of the person's own words", async () => {
    await stuck()
    await press("Begin with: Sit with me.")
    await press("Begin with: Ask me what I need.")
    expect(box().value).toBe("Ask me what I need.")
    await userEvent.type(box(), " Twice.")
    await press("Begin with: Sit with me.")
    expect(box().value).toBe("Ask me what I need. Twice.\nSit with me.")
  })
})
