import { isBareIdea } from "../../../domain/own-words.ts"
import type { Kind } from "../../../domain/kinds.ts"
import { ideasOf } from "../../../i18n/ideas.ts"
import { useTexts } from "../../../i18n/texts.ts"
import { Button } from "../../../ui/Button.tsx"

/** Words of ours put where the person writes, and what is said when they are still ours when somebody wants to save them. */
export type Given = { readonly text: string; readonly ifUnchanged: string }
type Props = {
  readonly kind: Kind
  readonly typed: string
  readonly onGive: (given: Given) => void
  /** An idea the person says is true for them, as it stands. */
  readonly onTrue: () => void
}

/** Questions, beginnings and ideas for somebody who is stuck. None is kept until the person makes it their own. */
export function Ideas({ kind, typed, onGive, onTrue }: Props) {
  const t = useTexts("details")
  const { prompts, starters, ideas } = ideasOf(kind)
  return (
    <div class="ideas">
      {isBareIdea(typed, ideas) && (
        <p>
          <Button look="door" onPress={onTrue}>
            {t("ideas.true")}
          </Button>
        </p>
      )}
      <p class="soft">{t("ideas.ask")}</p>
      <ul>
        {prompts.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p class="soft">{t("ideas.start")}</p>
      <div class="row">
        {starters.map((text) => (
          <Button
            key={text}
            label={t("ideas.startIt", { words: text })}
            onPress={() => onGive({ text, ifUnchanged: t("ideas.unfinished") })}
          >
            {text}
          </Button>
        ))}
      </div>
      <p class="soft">{t("ideas.some")}</p>
      <div class="row">
        {ideas.map((text) => (
          <Button
            key={text}
            label={t("ideas.takeIt", { words: text })}
            onPress={() => onGive({ text, ifUnchanged: t("ideas.unchanged") })}
          >
            {text}
          </Button>
        ))}
      </div>
    </div>
  )
}
