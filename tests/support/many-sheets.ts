import { skillNames, skills } from "../../src/domain/skill-sheet.ts"
import { keep } from "../../src/vault/stores/list.ts"
import { anId, aSheet } from "./things.ts"

// Skill sheets as a phone can hold them: a few, or more than anybody planned for. All of it is made up.

const longWord = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
const long = "I said that I was tired, and she said that she was too, and then it went on. ".repeat(20)

export const someSheets = [
  keep(
    "skills",
    aSheet({ id: anId(7000), usedOn: ["2026-11-20"], tiedTo: { what: "person", id: anId(200) } }),
  ),
  keep("skills", aSheet({ id: anId(7001), skill: "feelings", parts: { body: "A knot in my belly" } })),
]

export const manySheets = skillNames.flatMap((skill, at) =>
  Array.from({ length: 12 }, (_, n) =>
    keep(
      "skills",
      aSheet({
        id: anId(7100 + at * 100 + n),
        skill,
        parts: Object.fromEntries(
          skills[skill].map((part, which) => [part, n > 0 ? `Number ${n}` : which === 0 ? long : longWord]),
        ),
        tiedTo: n % 3 === 0 ? { what: "person", id: anId(3000 + n) } : null,
        usedOn: n % 2 === 0 ? ["2026-11-20", "2026-11-21"] : [],
        changedAt: 1_795_000_000 + n,
      }),
    ),
  ),
)
