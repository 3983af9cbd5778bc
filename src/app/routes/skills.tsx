import { useEffect, useMemo, useState } from "preact/hooks"
import { printPage, titleWhilePrinting } from "../../device/print.ts"
import { newSheet, rewriteSheet, SkillSheet, usedAgain } from "../../domain/skill-sheet.ts"
import { type SkillsActions, SkillsPage } from "../../features/skills/SkillsPage.tsx"
import { textsOf, useTexts } from "../../i18n/texts.ts"
import { keptList } from "../kept-list.ts"
import { useMoreShelves } from "../more-shelves.ts"
import { type Services, useServices } from "../services.ts"

/** *My skills*. */
export function Skills() {
  const services = useServices()
  const { skills, goals, areRead } = useMoreShelves("skills", "goals")
  const [back, setBack] = useState<string>()
  const { printed, print } = usePrintOne()
  const actions = useMemo(() => ({ ...skillsActions(services, setBack), onPrint: print }), [services, print])
  const people = services.state.people.value
  const ties = useMemo(() => ({ goals: goals.things.value, people }), [goals.things.value, people])
  return (
    <SkillsPage
      sheets={areRead ? skills.things.value : undefined}
      ties={ties}
      today={services.today()}
      actions={actions}
      back={back}
      printed={printed}
    />
  )
}

/** Prints one sheet by itself; afterwards the browser's own way prints the whole page again. */
function usePrintOne(): {
  readonly printed: string | undefined
  readonly print: (sheet: SkillSheet) => void
} {
  const name = useTexts("skills")("print.name")
  const [printed, setPrinted] = useState<string>()
  useEffect(() => titleWhilePrinting(name), [name])
  useEffect(() => {
    const end = () => setPrinted(undefined)
    addEventListener("afterprint", end)
    return () => removeEventListener("afterprint", end)
  }, [])
  useEffect(() => {
    if (printed !== undefined) printPage()
  }, [printed])
  return {
    printed,
    print: useMemo(
      () =>
        ({ id }) =>
          setPrinted(id),
      [],
    ),
  }
}

function skillsActions(services: Services, cameBack: (id: string) => void): Omit<SkillsActions, "onPrint"> {
  const { now, today, newId } = services
  const t = textsOf("skills")
  const saved = textsOf("shell")("saved")
  const words = { deleted: t("deleted"), isBack: t("isBack") }
  const list = keptList<SkillSheet>(services, "skills", SkillSheet, words, cameBack)
  return {
    async onAdd(typed) {
      const made = newSheet(typed, { now: now(), newId })
      return made.ok ? await list.keep([made.value], saved) : made
    },
    async onChange(sheet, typed) {
      const made = rewriteSheet(sheet, typed, now())
      return made.ok ? await list.rewrite(sheet, made.value, saved) : made
    },
    onUsed: (sheet) => list.keep([usedAgain(sheet, today(), now())], t("used.said")),
    onDelete: list.remove,
  }
}
