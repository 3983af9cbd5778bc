import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"

/** Whose phone or computer this is, as the person says. */
export type Device = "mine" | "shared" | "not-mine"
type Props = {
  readonly onDevice: (device: Device) => void
  /** To made-up things, where nothing can go wrong. */
  readonly onLook: () => void
}

const devices = [
  { device: "mine", look: "next", words: "mine" },
  { device: "shared", look: "plain", words: "shared" },
  { device: "not-mine", look: "plain", words: "notMine" },
] as const

/** The step before the first: what this is, where it is kept, what it is not; and whose device it is on. */
export function Doorstep({ onDevice, onLook }: Props) {
  const t = useTexts("welcome")
  return (
    <>
      <h2>{t("where.title")}</h2>
      <p>
        {t("where.here")} {t("where.lock")}
      </p>
      <h2>{t("not.title")}</h2>
      <p>
        {t("not.watching")} {t("not.rightNow")}
      </p>
      <section class="card" aria-labelledby="whose">
        <h2 id="whose">{t("device.title")}</h2>
        {devices.map(({ device, look, words }) => (
          <p key={device}>
            <Button look={look} wide onPress={() => onDevice(device)}>
              {t(`device.${words}`)}
            </Button>
            <span class="soft">{t(`device.${words}Hint`)}</span>
          </p>
        ))}
      </section>
      <p>
        <Button onPress={onLook}>{t("look")}</Button> <span class="soft">{t("lookHint")}</span>
      </p>
    </>
  )
}
