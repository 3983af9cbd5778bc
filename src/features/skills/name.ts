import { type SkillSheet, skills } from "../../domain/skill-sheet.ts"
import { shortly } from "../../kit/shortly.ts"

/** What a sheet is called: the beginning of its first words. */
export function nameOf({ skill, parts }: SkillSheet): string {
  const first = skills[skill].find((part) => (parts[part] ?? "") !== "")
  return shortly(first === undefined ? "" : (parts[first] ?? ""))
}
