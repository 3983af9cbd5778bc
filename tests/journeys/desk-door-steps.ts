import { expect, type Page } from "@playwright/test"

/** What a team member ends up with on paper and in mind. */
export type DeskKeys = { readonly code: readonly string[]; readonly passphrase: string | undefined }

const passphrase = "four words made up"

type Enrolling = {
  readonly link: string
  readonly hub: string
  readonly hasPrf?: boolean
  readonly look?: () => Promise<void>
}

/**
 * Sets up a hub's desk from its one-time link, as its first member would, and comes out at the desk. The page already has a
 * passkey to offer (`givePasskey`), with PRF or without. `look` is called on each page of it.
 */
export async function enrolAtDesk(
  page: Page,
  { link, hub, hasPrf = true, look }: Enrolling,
): Promise<DeskKeys> {
  await page.goto(link)
  await expect(page.getByRole("heading", { name: `Set up the desk of ${hub}` })).toBeVisible()
  expect(page.url()).not.toContain("enrol")
  await look?.()
  await page.getByRole("textbox", { name: "Your name" }).fill("Kim Example")
  await page.getByRole("button", { name: "Next" }).click()
  const parts = page.getByRole("region", { name: `Recovery code for ${hub}` }).getByRole("listitem")
  await expect(parts).toHaveCount(7)
  const code = await parts.allTextContents()
  await look?.()
  await page.getByRole("button", { name: "I have it on paper" }).click()
  await look?.()
  await page.getByRole("textbox", { name: "Part 2" }).fill(code[1]?.toLowerCase() ?? "")
  await page.getByRole("textbox", { name: "Part 7" }).fill(code[6] ?? "")
  await page.getByRole("button", { name: "Next" }).click()
  await look?.()
  await page.getByRole("button", { name: "Make a passkey" }).click()
  if (!hasPrf) {
    await expect(page.getByRole("heading", { name: "Choose a passphrase" })).toBeVisible()
    await look?.()
    await page.getByRole("textbox", { name: "Passphrase", exact: true }).fill(passphrase)
    await page.getByRole("textbox", { name: "The same passphrase again" }).fill(passphrase)
    await page.getByRole("button", { name: "Use this passphrase" }).click()
  }
  await isAtDesk(page, hub)
  return { code, passphrase: hasPrf ? undefined : passphrase }
}

type ComingBack = {
  readonly link: string
  readonly hub: string
  readonly code: readonly string[]
  readonly look: () => Promise<void>
}

/** Comes back to a desk whose passkeys are all lost: the operator's link, the code from the paper, a name, a new passkey. */
export async function comeBackToDesk(page: Page, { link, hub, code, look }: ComingBack): Promise<void> {
  await page.goto(link)
  await expect(page.getByRole("heading", { name: `Come back to the desk of ${hub}` })).toBeVisible()
  expect(page.url()).not.toContain("recover")
  await look()
  const paper = page.getByRole("textbox", { name: "Recovery code" })
  const slip = code.slice(0, 6).join(" ")
  await paper.fill(slip)
  await page.getByRole("button", { name: "Next" }).click()
  await expect(paper).toBeFocused()
  await expect(paper).toHaveValue(slip)
  await expect(page.getByText("Look at your paper again")).toBeVisible()
  await look()
  await paper.fill(code.join("-").toLowerCase())
  await paper.press("Enter")
  await expect(page.getByRole("heading", { name: "The code is right" })).toBeFocused()
  await look()
  await page.getByRole("textbox", { name: "Your name" }).fill("Ali Example")
  await page.getByRole("button", { name: "Next" }).click()
  await expect(page.getByText("all the passkeys your team had before stop working")).toBeVisible()
  await look()
  await page.getByRole("button", { name: "Make a passkey" }).click()
  await isAtDesk(page, hub)
}

/** Signs in again with what `enrolAtDesk` left behind. */
export async function signInAtDesk(page: Page, hub: string, keys: DeskKeys): Promise<void> {
  await page.getByRole("button", { name: "Sign in with your passkey" }).click()
  if (keys.passphrase !== undefined) {
    await page.getByRole("textbox", { name: "Passphrase" }).fill(keys.passphrase)
    await page.getByRole("button", { name: "Open", exact: true }).click()
  }
  await isAtDesk(page, hub)
}

export async function signOutAtDesk(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Sign out" }).click()
  await expect(page.getByRole("heading", { name: "Sign in to the desk" })).toBeVisible()
}

async function isAtDesk(page: Page, hub: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: hub })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole("heading", { name: "Welcoming conversations" })).toBeVisible()
}
