import { dayInWords } from "../../i18n/moments.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Notice } from "../../ui/Notice.tsx"

type Props = {
  /** Which day the service said what stands here, if it ever did. */
  readonly saidOn: string | undefined
  readonly isReached: boolean
  /** Something else answered in its place. */
  readonly isOther: boolean
}

/** Says that the service cannot be reached, and how old what stands here is. Nothing when it can. */
export function Reach({ saidOn, isReached, isOther }: Props) {
  const t = useTexts("hubs")
  if (isReached) return null
  return (
    <Notice once={isOther ? "wifi" : undefined}>
      <p>{saidOn === undefined ? t("nothingKept") : t("keptFrom", { day: dayInWords(saidOn) })}</p>
      {isOther && <p>{t("signIn")}</p>}
    </Notice>
  )
}
