// @vitest-environment happy-dom
import "../support/dom.ts"
import { render, screen } from "@testing-library/preact"
import { expect, test } from "vitest"
import { CalmContext } from "../../src/ui/calm.ts"
import { Fold, unfold } from "../../src/ui/Fold.tsx"

const part = (id: string, with_: { readonly opensFirst?: boolean; readonly opensNow?: boolean } = {}) => (
  <Fold labelledBy={id} heading={<h2 id={id}>{id}</h2>} opensFirst={false} opensNow={false} {...with_}>
    <p>in {id}</p>
  </Fold>
)
const calmly = (parts: ReturnType<typeof part>[]) => (
  <CalmContext.Provider value={true}>{parts}</CalmContext.Provider>
)
const openNow = () =>
  [...document.querySelectorAll("details")].map((one) => (one.open ? one.querySelector("h2")?.id : "-"))

test("usually every part stands open under its own heading", () => {
  render(<>{[part("strengths"), part("hopes")]}</>)
  expect(screen.getByRole("region", { name: "hopes" }).textContent).toContain("in hopes")
  expect(document.querySelector("details")).toBeNull()
})

test("on a calm page the first thing to do stands open, and the browser keeps one part open at a time", () => {
  render(calmly([part("strengths"), part("hopes", { opensFirst: true })]))
  expect(openNow()).toEqual(["-", "hopes"])
  expect(new Set([...document.querySelectorAll("details")].map((one) => one.getAttribute("name"))).size).toBe(
    1,
  )
  expect(screen.getAllByRole("heading", { level: 2 }).map((one) => one.id)).toEqual(["strengths", "hopes"])
})

test("what the person opened stays open while the next thing to do moves on; what begins elsewhere opens", () => {
  const { rerender } = render(calmly([part("strengths", { opensFirst: true }), part("hopes")]))
  rerender(calmly([part("strengths"), part("hopes", { opensFirst: true })]))
  expect(openNow()).toEqual(["strengths", "-"])
  rerender(calmly([part("strengths"), part("hopes", { opensNow: true })]))
  expect(openNow()).toContain("hopes")
})

test("a way to a folded part opens it", () => {
  render(calmly([part("strengths"), part("hopes")]))
  unfold(screen.getByRole("heading", { name: "hopes" }))
  expect(openNow()).toEqual(["-", "hopes"])
})
