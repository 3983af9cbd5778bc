import { RepairedNotice } from "../features/recover/RepairedNotice.tsx"
import { useTexts } from "../i18n/texts.ts"
import { Link } from "../router/Link.tsx"
import { Notice } from "../ui/Notice.tsx"
import { toHeading } from "./arrive.ts"
import { readRepairs, repairedNow } from "./repaired.ts"
import { useServices } from "./services.ts"

/**
 * Above whatever page stands there: that saved words had to be repaired, until the person has read it, and that some of what belongs
 * on this page does not open.
 */
export function RepairedHere({ isSetAside }: { readonly isSetAside: boolean }) {
  const t = useTexts("recover")
  const { keeping } = useServices()
  const read = () => {
    readRepairs(keeping)
    toHeading() // what was pressed is gone
  }
  const repairs = repairedNow.value
  if (repairs.length > 0) return <RepairedNotice repairs={repairs} onRead={read} />
  if (!isSetAside) return null
  return (
    <Notice>
      <p>{t("aside.here")}</p>
      <p>
        <Link to="/recover">{t("repaired.more")}</Link>
      </p>
    </Notice>
  )
}
