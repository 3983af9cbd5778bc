// @vitest-environment happy-dom
import "../support/dom.ts"
import { render, screen, waitFor } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { useState } from "preact/hooks"
import { expect, test } from "vitest"
import { Button } from "../../src/ui/Button.tsx"
import { Card } from "../../src/ui/Card.tsx"
import { Choice } from "../../src/ui/Choice.tsx"
import { Field } from "../../src/ui/Field.tsx"
import { Form } from "../../src/ui/Form.tsx"
import { Notice } from "../../src/ui/Notice.tsx"
import { Tick } from "../../src/ui/Tick.tsx"
import { Toast } from "../../src/ui/Toast.tsx"

test("a button is found by its name and pressed by mouse and by keyboard", async () => {
  let pressed = 0
  render(<Button onPress={() => (pressed += 1)}>Save</Button>)
  await userEvent.click(screen.getByRole("button", { name: "Save" }))
  await userEvent.keyboard("{Enter}")
  expect(pressed).toBe(2)
})

test("a busy button keeps its focus, says so, and does nothing", async () => {
  let pressed = 0
  render(
    <Button busy onPress={() => (pressed += 1)}>
      Save
    </Button>,
  )
  const button = screen.getByRole("button", { name: "Save" })
  await userEvent.click(button)
  expect(pressed).toBe(0)
  expect(button.getAttribute("aria-disabled")).toBe("true")
  expect(button.hasAttribute("disabled")).toBe(false)
})

test("a field is found by its label, hands on what is typed, and says hint and problem with it", async () => {
  function Form() {
    const [value, setValue] = useState("")
    return <Field label="My name" hint="Any name" problem="Too long" value={value} onInput={setValue} />
  }
  render(<Form />)
  const field = screen.getByRole<HTMLInputElement>("textbox", { name: "My name" })
  await userEvent.type(field, "Zoë 🙂")
  expect(field.value).toBe("Zoë 🙂")
  const described = (field.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent)
  expect(described).toEqual(["Any name", "Too long"])
  expect(field.getAttribute("aria-invalid")).toBe("true")
  expect(screen.getByRole("alert").textContent).toBe("Too long")
})

test.each(["line", "text", "phone", "email", "passphrase"] as const)(
  "a %s field never lets the browser keep what was typed",
  (kind) => {
    const { container } = render(<Field label="Words" kind={kind} value="" onInput={() => {}} />)
    expect(container.querySelector("input, textarea")?.getAttribute("autocomplete")).toBe("off")
  },
)

test("one of several is chosen by its words", async () => {
  const chosen: string[] = []
  const options = [
    { value: "a", label: "In person" },
    { value: "b", label: "By phone" },
  ] as const
  render(<Choice legend="How" options={options} value="a" onChoose={(value) => chosen.push(value)} />)
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "In person" }).checked).toBe(true)
  await userEvent.click(screen.getByRole("radio", { name: "By phone" }))
  expect(chosen).toEqual(["b"])
  expect(screen.getByRole("group", { name: "How" })).toBeTruthy()
})

test("a tick says whether it is ticked", async () => {
  const said: boolean[] = []
  render(<Tick label="Not to be told" checked={false} onChange={(checked) => said.push(checked)} />)
  await userEvent.click(screen.getByRole("checkbox", { name: "Not to be told" }))
  expect(said).toEqual([true])
})

test("a card is a region with its heading's name, and a notice is said aloud", () => {
  render(
    <Card title="My strengths">
      <Notice urgent>That was not saved</Notice>
    </Card>,
  )
  expect(screen.getByRole("region", { name: "My strengths" })).toBeTruthy()
  expect(screen.getByRole("alert").textContent).toBe("That was not saved")
})

test("the status line is there before it speaks, and offers one thing to do", async () => {
  let undone = false
  const { rerender } = render(<Toast words={undefined} />)
  expect(screen.getByRole("status").textContent).toBe("")
  rerender(<Toast words="Taken away" action={{ words: "Undo", onPress: () => (undone = true) }} />)
  await userEvent.click(screen.getByRole("button", { name: "Undo" }))
  expect(undone).toBe(true)
})

test("what could not be saved brings the focus to the field in the way, each time, and to none that is well", async () => {
  function Page() {
    const [problem, setProblem] = useState<string>()
    const [isBusy, setBusy] = useState(false)
    const save = async () => {
      setBusy(true)
      await Promise.resolve()
      setBusy(false)
      setProblem("Too long")
    }
    return (
      <Form save="Save" busy={isBusy} onSave={() => void save()}>
        <Field label="My name" value="" onInput={() => {}} />
        <Field label="My words" value="" onInput={() => {}} problem={problem} />
      </Form>
    )
  }
  render(<Page />)
  for (const time of ["once", "twice"]) {
    await userEvent.click(screen.getByRole("button", { name: "Save" }))
    const inTheWay = screen.getByRole("textbox", { name: "My words" })
    await waitFor(() => expect(document.activeElement, time).toBe(inTheWay))
  }
})

test("a notice with a name takes the focus once, and never out of a field", async () => {
  function Page({ isThere = true, once = "clock" }) {
    return (
      <>
        {isThere && <Notice once={once}>The clock is wrong</Notice>}
        <Field label="My name" value="" onInput={() => {}} />
      </>
    )
  }
  const { rerender } = render(<Page />)
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("status")))
  screen.getByRole("textbox").focus()
  rerender(<Page isThere={false} />)
  rerender(<Page once="wifi" />)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(document.activeElement).toBe(screen.getByRole("textbox"))
  screen.getByRole("textbox").blur()
  rerender(<Page isThere={false} />)
  rerender(<Page />)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(document.activeElement).toBe(document.body)
})
