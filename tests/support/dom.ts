import { cleanup } from "@testing-library/preact"
import { options } from "preact"
import { afterEach } from "vitest"

// Preact's own frame timer can outlive a test's document; a microtask cannot.
options.requestAnimationFrame = queueMicrotask

afterEach(cleanup)
