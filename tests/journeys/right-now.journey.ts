import words from "../../src/texts/en-GB/right-now.json" with { type: "json" }
import { expect, isAccessible, test } from "./house.ts"

const numbers = [
  { name: words.numbers.danger, href: "tel:999" },
  { name: words.numbers.nhs, href: "tel:111" },
  { name: words.numbers.samaritans, href: "tel:116123" },
  { name: words.numbers.shout, href: /^sms:85258/ },
  { name: words.numbers.papyrus, href: "tel:08000684141" },
  { name: words.numbers.deaf, href: "tel:18001111" },
]

for (const address of ["/right-now", "/"])
  test(`with scripts switched off, the numbers to ring stand at ${address}`, async ({ browser, house }) => {
    const context = await browser.newContext({ baseURL: house.appUrl, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(address)
    await expect(page).toHaveTitle(/Open Door/)
    for (const { name, href } of numbers)
      await expect(page.getByRole("link", { name, exact: true })).toHaveAttribute("href", href)
    await context.close()
  })

test("Right now is the same page with scripts, and can be used by everyone", async ({ person }) => {
  await person.goto("/right-now")
  await expect(person.getByRole("heading", { level: 1, name: words.title })).toBeVisible()
  for (const { name, href } of numbers)
    await expect(person.getByRole("link", { name, exact: true })).toHaveAttribute("href", href)
  await isAccessible(person)
})
