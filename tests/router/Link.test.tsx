// @vitest-environment happy-dom
import "../support/dom.ts"
import { fireEvent, render, screen } from "@testing-library/preact"
import { userEvent } from "@testing-library/user-event"
import { expect, test, vi } from "vitest"
import { Link } from "../../src/router/Link.tsx"
import { browserPlaces } from "../../src/router/places.ts"
import { Outlet, RouterProvider, useShown } from "../../src/router/RouterProvider.tsx"
import { createRouter } from "../../src/router/router.ts"

const Breaks = () => {
  throw new Error("a bug of ours")
}
const Broken = () => <h1>That was us</h1>
const pageOf = (path: string) => () => <h1>{`The page ${path}`}</h1>

function Frame() {
  return (
    <>
      <p>{`At ${useShown()?.path}`}</p>
      <Outlet />
      <Link to="/plan" class="quiet" aria-current="page">
        My plan
      </Link>
      <Link to="/breaks">Breaks</Link>
      <Link to="/">Home</Link>
    </>
  )
}

async function draw() {
  history.replaceState(null, "", "/")
  const find = vi.fn((path: string) => Promise.resolve(path === "/breaks" ? Breaks : pageOf(path)))
  const router = createRouter({
    places: browserPlaces,
    find,
    broken: Broken,
    missing: Broken,
    mustStay: () => false,
  })
  await router.load()
  render(
    <RouterProvider router={router} broken={Broken}>
      <Frame />
    </RouterProvider>,
  )
  return { router, find }
}

const link = (name: string) => screen.getByRole("link", { name })
const heading = (name: string) => screen.findByRole("heading", { level: 1, name })

test("a link keeps what it is told, and is a real one with its address", async () => {
  await draw()
  expect(link("My plan").getAttribute("href")).toBe("/plan")
  expect(link("My plan").getAttribute("aria-current")).toBe("page")
  expect(link("My plan").className).toBe("quiet")
})

test("pressing it draws the page here, the address follows, and nothing stands in the history's state", async () => {
  await draw()
  await userEvent.click(link("My plan"))
  await heading("The page /plan")
  expect(screen.getByText("At /plan")).toBeDefined()
  expect(location.pathname).toBe("/plan")
  expect(history.state).toBeNull()
})

test.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }])(
  "pressed with %o it is the browser's: another tab, another window, saving",
  async (how) => {
    const { find } = await draw()
    const stop = (event: Event) => event.preventDefault()
    addEventListener("click", stop)
    fireEvent.click(link("My plan"), how)
    removeEventListener("click", stop)
    expect(find).not.toHaveBeenCalledWith("/plan")
    expect(location.pathname).toBe("/")
  },
)

test("the browser's own back button leads to the page before", async () => {
  await draw()
  await userEvent.click(link("My plan"))
  await heading("The page /plan")
  history.replaceState(null, "", "/")
  dispatchEvent(new PopStateEvent("popstate"))
  await heading("The page /")
})

test("a page that breaks takes nothing around it along, and the next page is whole", async () => {
  await draw()
  await userEvent.click(link("Breaks"))
  await heading("That was us")
  expect(link("My plan")).toBeDefined()
  await userEvent.click(link("My plan"))
  await heading("The page /plan")
})

test("where even the frame breaks there are words and not a blank page", async () => {
  const router = createRouter({
    places: browserPlaces,
    find: async () => Broken,
    broken: Broken,
    missing: Broken,
    mustStay: () => false,
  })
  render(
    <RouterProvider router={router} broken={Broken}>
      <Breaks />
    </RouterProvider>,
  )
  await heading("That was us")
})
