import type { ComponentChildren } from "preact"
import { useState } from "preact/hooks"
import { type Answer, useAnswers } from "../../i18n/problems.ts"
import { dateInWords } from "../../i18n/moments.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { useFocusAfterDelete, useFocusBack, useFocusWhen } from "../../ui/focus.ts"
import { canGo, type Way } from "./ways.ts"

type Props = {
  readonly ways: readonly Way[]
  readonly onRemove: (way: Way) => Promise<Answer>
  /** What else can be done about them. */
  readonly children: ComponentChildren
}

/** Every way in with the day it was made. Each can be removed, but never the last. */
export function WaysList({ ways, onRemove, children }: Props) {
  const t = useTexts("lock")
  const { said, hear } = useAnswers()
  const heading = useFocusAfterDelete(ways.length)
  return (
    <section class="card" aria-labelledby="ways-in">
      <h2 id="ways-in" ref={heading} tabIndex={-1}>
        {t("ways.title")}
      </h2>
      {said && (
        <p class="problem" role="alert">
          {said}
        </p>
      )}
      <ul class="list">
        {ways.map((way) => (
          <OneWay key={way.id} way={way} canGo={canGo(way, ways)} onRemove={() => void hear(onRemove(way))} />
        ))}
      </ul>
      <p class="row">{children}</p>
    </section>
  )
}

/** What a way in is called. */
export function useWayName(): (way: Way) => string {
  const t = useTexts("lock")
  return ({ kind, name }) => (kind === "passkey" ? name : t(`ways.${kind}`))
}

type OneProps = { readonly way: Way; readonly canGo: boolean; readonly onRemove: () => void }

function OneWay({ way, canGo: isFree, onRemove }: OneProps) {
  const t = useTexts("lock")
  const name = useWayName()(way)
  const [isAsking, setAsking] = useState(false)
  const remove = useFocusBack(isAsking)
  const sure = useFocusWhen<HTMLParagraphElement>(isAsking)
  return (
    <li>
      <p>
        <strong dir="auto">{name}</strong>{" "}
        <span class="soft">{t("ways.madeOn", { day: dateInWords(way.madeOn) })}</span>
      </p>
      {isAsking ? (
        <>
          <p ref={sure} tabIndex={-1}>
            {t("ways.sure")}
          </p>
          <p class="row">
            <Button look="danger" onPress={onRemove}>
              {t("ways.yes")}
            </Button>
            <Button look="quiet" onPress={() => setAsking(false)}>
              {t("ways.no")}
            </Button>
          </p>
        </>
      ) : (
        isFree && (
          <Button
            look="quiet"
            label={t("ways.removeIt", { name })}
            buttonRef={remove}
            onPress={() => setAsking(true)}
          >
            {t("ways.remove")}
          </Button>
        )
      )}
    </li>
  )
}
