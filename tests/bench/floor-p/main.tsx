import { createRootRoute, createRoute, createRouter, Outlet, RouterProvider } from "@tanstack/react-router"
import { openDB } from "idb"
import { render } from "preact"
import { useEffect, useState } from "preact/hooks"
import words from "./words.json"

// The smallest page that is fair to be weighed against: Preact, the router, idb, one language, and nothing of ours.

function Plan() {
  const [lines, setLines] = useState<readonly string[]>()
  useEffect(() => {
    void read().then(setLines)
  }, [])
  if (lines === undefined) return null
  return (
    <main>
      <h1>{words.title}</h1>
      {lines.length === 0 ? <p>{words.empty}</p> : lines.map((line) => <p key={line}>{line}</p>)}
      <button>{words.add}</button>
    </main>
  )
}

async function read(): Promise<readonly string[]> {
  const database = await openDB("floor", 1, { upgrade: (fresh) => void fresh.createObjectStore("lines") })
  return (await database.getAll("lines")).map(String)
}

const root = createRootRoute({ component: Outlet })
const plan = createRoute({ getParentRoute: () => root, path: "/plan", component: Plan })
const router = createRouter({ routeTree: root.addChildren([plan]) })

const place = document.getElementById("app")
if (place !== null) render(<RouterProvider router={router} />, place)
if ("serviceWorker" in navigator) void navigator.serviceWorker.register("/sw.js")
