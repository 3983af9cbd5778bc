import { useState } from "preact/hooks"
import { type Answer, useAnswers } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Link } from "../../router/Link.tsx"
import { Button } from "../../ui/Button.tsx"
import { Choice } from "../../ui/Choice.tsx"
import { useFocusBack, useFocusWhen } from "../../ui/focus.ts"
import { Tick } from "../../ui/Tick.tsx"

export type Device = "mine" | "shared" | "not-mine"
export type DeviceActions = {
  readonly onDevice: (device: "mine" | "shared") => void
  readonly onOwnOnRightNow: (shown: boolean) => void
  readonly onKeepNothing: () => void
  readonly onKeepHere: () => Promise<Answer>
  readonly onLook: () => void
}
type Props = {
  readonly device: Device
  readonly ownOnRightNow: boolean
  /** There is something of the person's on this device, which stays there whatever they choose now. */
  readonly hasKept: boolean
  /** A lock is set: what may be read while it is shut is chosen where the lock is. */
  readonly hasLock: boolean
  readonly actions: DeviceActions
}

/** Whose device this is, what that means for what is shown and kept, and a look at a made-up plan. */
export function DeviceCard({ device, ownOnRightNow, hasKept, hasLock, actions }: Props) {
  const t = useTexts("settings")
  const shell = useTexts("shell")
  const { said, hear } = useAnswers()
  return (
    <section class="card" aria-label={t("device.title")}>
      {device === "not-mine" ? (
        <>
          <p>{t("device.nothing")}</p>
          <p>{t("device.code")}</p>
          {said && (
            <p class="problem" role="alert">
              {said}
            </p>
          )}
          <p>
            <Button onPress={() => void hear(actions.onKeepHere())}>{t("device.after")}</Button>{" "}
            <span class="soft">{t("device.afterHint")}</span>
          </p>
        </>
      ) : (
        <>
          <Choice
            legend={t("device.whose")}
            options={[
              { value: "mine", label: t("device.mine") },
              { value: "shared", label: t("device.shared"), hint: t("device.sharedHint") },
            ]}
            value={device}
            onChoose={actions.onDevice}
          />
          {device === "shared" && !hasLock && (
            <>
              <p>{t("device.open")}</p>
              <Tick
                label={t("device.rightNow")}
                hint={t("device.rightNowHint")}
                checked={ownOnRightNow}
                onChange={actions.onOwnOnRightNow}
              />
            </>
          )}
          <p>
            <Link class="button" to="/lock">
              {shell("titles.lock")}
            </Link>
          </p>
          <NotMine hasKept={hasKept} onKeepNothing={actions.onKeepNothing} />
        </>
      )}
      <p>
        <Button onPress={actions.onLook}>{t("device.look")}</Button>
      </p>
    </section>
  )
}

/** What stays and what is kept no more, before it is chosen. */
function NotMine({
  hasKept,
  onKeepNothing,
}: {
  readonly hasKept: boolean
  readonly onKeepNothing: () => void
}) {
  const t = useTexts("settings")
  const shell = useTexts("shell")
  const [isOpen, setOpen] = useState(false)
  const opener = useFocusBack(isOpen)
  const heading = useFocusWhen<HTMLHeadingElement>(isOpen)
  if (!isOpen)
    return (
      <p>
        <Button buttonRef={opener} onPress={() => setOpen(true)}>
          {t("device.notMine")}
        </Button>
      </p>
    )
  return (
    <section>
      <h3 ref={heading} tabIndex={-1}>
        {t("device.notMine")}
      </h3>
      <p>{t("device.fromNow")}</p>
      {hasKept && (
        <>
          <p>{t("device.stays")}</p>
          <p>{t("device.waits")}</p>
        </>
      )}
      <p>{t("device.code")}</p>
      <p class="row">
        <Button look="door" onPress={onKeepNothing}>
          {t("device.keepNothing")}
        </Button>
        <Button look="quiet" onPress={() => setOpen(false)}>
          {shell("cancel")}
        </Button>
      </p>
    </section>
  )
}
