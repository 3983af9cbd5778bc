import { useTexts } from "../../i18n/texts.ts"
import { Link } from "../../router/Link.tsx"
import { Button } from "../../ui/Button.tsx"

type Props = {
  /** There was never a copy. */
  readonly isFirst: boolean
  readonly onLater: () => void
}

/** A quiet line, never a notice: it is not said aloud, and stands where nothing else is looked for. */
export function CopyLine({ isFirst, onLater }: Props) {
  const t = useTexts("copies")
  return (
    <p class="soft">
      {t(isFirst ? "remind.first" : "remind.again")} <Link to="/copies">{t("remind.make")}</Link>{" "}
      <Button look="quiet" onPress={onLater}>
        {t("remind.later")}
      </Button>
    </p>
  )
}
