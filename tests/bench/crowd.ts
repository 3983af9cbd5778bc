import kinds from "../../src/texts/en-GB/kinds.json" with { type: "json" }
import people from "../../src/texts/en-GB/people.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import words from "../../src/texts/en-GB/statements.json" with { type: "json" }
import { crowdPhone, type Figure, pressed, show } from "./crowd-phone.ts"

// 5,000 statements and 300 people: opening, adding, reordering.

const samples = Number(process.env["SAMPLES"] ?? 7)
const many = { statements: 5000, people: 300 }
const phone = await crowdPhone(many)
try {
  const [plan, others] = [await planFigures(), await peopleFigures()]
  process.stdout.write(
    `${many.statements} statements and ${many.people} people, processor slowed 4 times (middle of ${samples})\n`,
  )
  for (const [name, all] of Object.entries({ ...plan, ...others })) show(name, all)
} finally {
  await phone.close()
}

async function planFigures(): Promise<Readonly<Record<string, readonly Figure[]>>> {
  const [opening, adding, reordering]: [Figure[], Figure[], Figure[]] = [[], [], []]
  for (let n = 0; n < samples; n += 1) {
    const { page, cdp, figure } = await phone.opened("/plan", kinds.strength.add)
    opening.push(figure)
    const section = page.getByRole("region", { name: kinds.strength.title, exact: true })
    await section.getByRole("button", { name: kinds.strength.add }).click()
    await section.getByRole("textbox", { name: words.words }).fill(`One more, the ${n}th`)
    const save = section.getByRole("button", { name: shell.save, exact: true })
    adding.push(await pressed(page, save, shell.saved))
    await section
      .getByRole("button", { name: new RegExp(`^${shell.item.more}`) })
      .nth(1)
      .click()
    const down = section.getByRole("button", { name: shell.item.down }).first()
    reordering.push(await pressed(page, down, words.movedTo.slice(0, 5)))
    await cdp.detach()
    await page.close()
  }
  return { "My plan, opening": opening, "adding one": adding, "moving one": reordering }
}

async function peopleFigures(): Promise<Readonly<Record<string, readonly Figure[]>>> {
  const [opening, adding, reordering]: [Figure[], Figure[], Figure[]] = [[], [], []]
  for (let n = 0; n < samples; n += 1) {
    const { page, figure } = await phone.opened("/people", people.add)
    opening.push(figure)
    await page.getByRole("button", { name: people.add, exact: true }).click()
    await page.getByRole("textbox", { name: people.fields.name, exact: true }).fill(`Kit Example ${n}`)
    adding.push(await pressed(page, page.getByRole("button", { name: shell.save, exact: true }), shell.saved))
    await page
      .getByRole("button", { name: new RegExp(`^${shell.item.more}`) })
      .nth(1)
      .click()
    const down = page.getByRole("button", { name: shell.item.down }).first()
    reordering.push(await pressed(page, down, words.movedTo.slice(0, 5)))
    await page.close()
  }
  return { "My people, opening": opening, "adding somebody": adding, "moving somebody": reordering }
}
