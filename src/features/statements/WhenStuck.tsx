import type { ComponentProps } from "preact"
import { useState } from "preact/hooks"
import { useLaterWords } from "../../i18n/later.ts"
import { loadTexts, useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { Later, lazily } from "../../ui/Later.tsx"

const ideas = lazily(async () => {
  const [file] = await Promise.all([import("./later/Ideas.tsx"), loadTexts("ideas", "details")])
  return file.Ideas
})

type Props = ComponentProps<Awaited<ReturnType<typeof ideas.get>>>

/** A way to ideas for whoever is stuck. They come when asked for, and never before. */
export function WhenStuck(props: Props) {
  const t = useTexts("statements")
  const words = useLaterWords()
  const [open, setOpen] = useState(false)
  return (
    <div class="stuck">
      <Button look="quiet" expanded={open} onPress={() => setOpen(!open)}>
        {t("ideas")}
      </Button>
      {open && (
        <Later piece={ideas} words={words}>
          {(Ideas) => <Ideas {...props} />}
        </Later>
      )}
    </div>
  )
}
