import { useId } from "preact/hooks"
import { faces } from "../../domain/rating.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Face } from "../../ui/face-drawings.tsx"

type Props = {
  readonly value: (typeof faces)[number] | undefined
  readonly onChoose: (face: (typeof faces)[number]) => void
}

/** Five faces to choose from, each with its word. */
export function Faces({ value, onChoose }: Props) {
  const t = useTexts("checkins")
  const name = useId()
  return (
    <fieldset class="rating faces">
      <legend>{t("face.legend")}</legend>
      <div class="numbers">
        {faces.map((face) => (
          <label class="rate" key={face}>
            <input type="radio" name={name} checked={face === value} onChange={() => onChoose(face)} />
            <span>
              <Face face={face} />
              {t(`face.${face}`)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
