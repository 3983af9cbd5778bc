import { useId } from "preact/hooks"
import { useTexts } from "../../i18n/texts.ts"
import type { Show } from "./showing.ts"

type Props = {
  /** The questions somebody is an answer to. */
  readonly shows: readonly Show[]
  readonly show: Show
  readonly onShow: (show: Show) => void
}

/** A long list, one question at a time. */
export function ShowChoice({ shows, show, onShow }: Props) {
  const t = useTexts("people")
  const name = useId()
  return (
    <details class="screen-only">
      <summary>{t("show.now", { what: t(`show.${show}`) })}</summary>
      <fieldset class="asks">
        <legend class="hidden">{t("show.legend")}</legend>
        {shows.map((one) => (
          <label class="chip choice" key={one}>
            <input type="radio" name={name} checked={one === show} onChange={() => onShow(one)} />
            <span>{t(`show.${one}`)}</span>
          </label>
        ))}
      </fieldset>
    </details>
  )
}
