import { enrolAtDesk, signInAtDesk, signOutAtDesk } from "./desk-door-steps.ts"
import { expect, givePasskey, isAccessible, test } from "./house.ts"

const hub = "Example Street"

for (const hasPrf of [true, false]) {
  const way = hasPrf ? "a passkey that locks the keys itself" : "a passkey without that, and a passphrase"
  test(`the first of a team sets up the desk with ${way}, signs out and comes back`, async ({
    house,
    desk,
  }) => {
    await givePasskey(desk, { hasPrf })
    const link = house.firstLink(hub)
    const keys = await enrolAtDesk(desk, { link, hub, hasPrf })
    await isAccessible(desk)
    await signOutAtDesk(desk)
    await isAccessible(desk)
    await signInAtDesk(desk, hub, keys)
    await desk.reload()
    await expect(desk.getByRole("heading", { name: "Sign in to the desk" })).toBeVisible()
    await signInAtDesk(desk, hub, keys)

    await desk.goto(link)
    await expect(desk.getByRole("heading", { name: "This link does not work any more" })).toBeVisible()
    const stored = Buffer.concat([...house.stored().values()])
    for (const secret of [
      ...keys.code,
      keys.passphrase ?? "four words made up",
      link.split("enrol=")[1] ?? "",
    ]) {
      expect(stored.includes(secret)).toBe(false)
    }
    expect(stored.includes("Kim Example")).toBe(true)
    // Where a passphrase locks the keys it is Argon2id that stretched it: the worker's own policy lets WebAssembly run.
    expect(stored.includes(hasPrf ? '"by":"passkey"' : '"kdf":"argon2id"')).toBe(true)
  })
}
