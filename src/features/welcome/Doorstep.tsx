import { useTexts } from "../../i18n/texts.ts"
import { Link } from "../../router/Link.tsx"
import { Button } from "../../ui/Button.tsx"
import { Idea, Ideas } from "../../ui/Idea.tsx"

/** Whose phone or computer this is, as the person says. */
export type Device = "mine" | "shared" | "not-mine"
type Props = {
  readonly onDevice: (device: Device) => void
  /** To made-up things, where nothing can go wrong. */
  readonly onLook: () => void
}

const devices = [
  { device: "mine", look: "next", words: "mine", picture: "mobile" },
  { device: "shared", look: "plain", words: "shared", picture: "two" },
  { device: "not-mine", look: "plain", words: "notMine", picture: "laptop" },
] as const

/** The step before the first: what this is, where it is kept, what it is not; and whose device it is on. */
export function Doorstep({ onDevice, onLook }: Props) {
  const t = useTexts("welcome")
  return (
    <>
      <h2>{t("where.title")}</h2>
      <Ideas
        of={[
          { picture: "mobile-words", words: t("where.here") },
          { picture: "not-locked", words: t("where.lock") },
        ]}
      />
      <h2>{t("not.title")}</h2>
      <Ideas
        of={[
          { picture: "not-watched", words: t("not.watching") },
          { picture: "ring", words: t("not.rightNow") },
        ]}
      />
      <section class="card" aria-labelledby="whose">
        <h2 id="whose">{t("device.title")}</h2>
        {devices.map(({ device, look, words, picture }) => (
          <Idea key={device} picture={picture}>
            <Button look={look} wide onPress={() => onDevice(device)}>
              {t(`device.${words}`)}
            </Button>
            <span class="soft">{t(`device.${words}Hint`)}</span>
          </Idea>
        ))}
      </section>
      <Idea picture="book">
        <Button onPress={onLook}>{t("look")}</Button> <span class="soft">{t("lookHint")}</span>
      </Idea>
      <p>
        <Link to="/copies">{t("haveCopy")}</Link>
      </p>
    </>
  )
}
