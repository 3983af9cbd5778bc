import { cleanup, configure } from "@testing-library/preact"
import { options } from "preact"
import { afterEach } from "vitest"

// Preact's own frame timer can outlive a test's document; a microtask cannot.
options.requestAnimationFrame = queueMicrotask

// Waiting ends when what is waited for is there; on a busy machine that is not within a second.
configure({ asyncUtilTimeout: 20_000 })

afterEach(cleanup)
