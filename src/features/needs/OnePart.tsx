import { useId, useState } from "preact/hooks"
import type { NeedsLine } from "../../domain/needs-lines.ts"
import type { NeedsPart, NeedsTyped } from "../../domain/needs-parts.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { useFocusBack, useFocusWhen } from "../../ui/focus.ts"
import { type NeedsAnswer, NeedsForm } from "./NeedsForm.tsx"
import { WhatStands } from "./WhatStands.tsx"

type Props = {
  readonly part: NeedsPart
  readonly lines: readonly NeedsLine[]
  readonly level: 2 | 3
  /** Nothing is said yet, and this is where to begin. */
  readonly isNext: boolean
  readonly start: NeedsTyped
  readonly onSave: (part: NeedsPart, typed: NeedsTyped) => Promise<NeedsAnswer>
}

/** One part: what stands, or why one might say it; "change" opens its few questions where it is. */
export function OnePart({ part, lines, level, isNext, start, onSave }: Props) {
  const t = useTexts("needs")
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const opener = useFocusBack(isOpen)
  // A part that begins with boxes to tick has no field that takes the focus itself.
  const heading = useFocusWhen<HTMLHeadingElement>(isOpen && (part === "formats" || part === "supports"))
  const Heading = level === 2 ? "h2" : "h3"
  const isSaid = lines.length > 0
  const name = { part: t(`parts.${part}`) }
  return (
    <section class={isSaid || isOpen ? "card said" : "slim screen-only"} aria-labelledby={id}>
      <Heading id={id} ref={heading} tabIndex={-1}>
        {t(`parts.${part}`)}
      </Heading>
      {isOpen ? (
        <NeedsForm
          part={part}
          start={start}
          onSave={(typed) => onSave(part, typed)}
          onDone={() => setOpen(false)}
        />
      ) : (
        <>
          {isSaid ? <WhatStands part={part} lines={lines} /> : <p class="soft">{t(`why.${part}`)}</p>}
          <div class="row">
            <Button
              look={isNext ? "next" : "quiet"}
              label={t(isSaid ? "changeIt" : "sayIt", name)}
              buttonRef={opener}
              onPress={() => setOpen(true)}
            >
              {t(isSaid ? "change" : "say")}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
