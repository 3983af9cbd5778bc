import { useTexts } from "../../i18n/texts.ts"
import { Link } from "../../router/Link.tsx"
import { Card } from "../../ui/Card.tsx"
import { Tick } from "../../ui/Tick.tsx"

type Props = { readonly isCarer: boolean; readonly onCarer: (isCarer: boolean) => void }

/** Whether the person looks after someone. It opens a page and closes none: both can be true of one person. */
export function RoleCard({ isCarer, onCarer }: Props) {
  const t = useTexts("settings")
  const shell = useTexts("shell")
  return (
    <Card title={t("role.title")}>
      <Tick label={t("role.tick")} hint={t("role.hint")} checked={isCarer} onChange={onCarer} />
      <p>
        <Link class="button" to="/carer">
          {shell("titles.carer")}
        </Link>
      </p>
    </Card>
  )
}
