import { useState } from "preact/hooks"
import type { Answer } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { Card } from "../../ui/Card.tsx"
import { Choice } from "../../ui/Choice.tsx"
import { Field } from "../../ui/Field.tsx"
import { Form } from "../../ui/Form.tsx"
import { Tick } from "../../ui/Tick.tsx"
import { type AddressProblem, checkAddress, nameOf, neutralPages } from "./leave-to.ts"

type Props = {
  /** Where leaving leads; `undefined` while it is off. */
  readonly to: string | undefined
  /** It is on whatever is chosen: nothing is kept on this device. */
  readonly isAlways: boolean
  /** The origin of this app. */
  readonly ours: string
  readonly onLeave: (to: string | undefined) => Promise<Answer>
  readonly onTry: () => void
}

const limits = ["history", "screen", "watched", "unsaved", "offline", "back", "app"] as const

/** Leaving quickly: whether, where to, and beforehand what it cannot hide. */
export function LeaveCard({ to, isAlways, ours, onLeave, onTry }: Props) {
  const t = useTexts("safe")
  const isOn = to !== undefined
  return (
    <Card title={t("leave.title")}>
      <p>{t("leave.what")}</p>
      {!isAlways && (
        <Tick
          label={t("leave.tick")}
          checked={isOn}
          onChange={(on) => void onLeave(on ? neutralPages[0].to : undefined)}
        />
      )}
      {isOn && <Where to={to} ours={ours} onLeave={onLeave} />}
      {isOn && (
        <p>
          <Button onPress={onTry}>{t("leave.try")}</Button>
        </p>
      )}
      <h3>{t("leave.limits")}</h3>
      <ul>
        {limits.map((one) => (
          <li key={one}>{t(`leave.${one}`)}</li>
        ))}
      </ul>
    </Card>
  )
}

function Where({ to, ours, onLeave }: Pick<Props, "ours" | "onLeave"> & { readonly to: string }) {
  const t = useTexts("safe")
  const [isOwn, setOwn] = useState(nameOf(to) === "own")
  const [typed, setTyped] = useState(nameOf(to) === "own" ? to : "")
  const [problem, setProblem] = useState<AddressProblem>()
  const choose = (name: string) => {
    const page = neutralPages.find((one) => one.name === name)
    setOwn(page === undefined)
    setProblem(undefined)
    if (page !== undefined) void onLeave(page.to)
  }
  const use = () => {
    const checked = checkAddress(typed, ours)
    setProblem(checked.ok ? undefined : checked.problem)
    if (checked.ok) void onLeave(checked.value)
  }
  return (
    <>
      <Choice
        legend={t("leave.where")}
        options={[...neutralPages.map(({ name }) => name), "own" as const].map((value) => ({
          value,
          label: t(`leave.${value}`),
        }))}
        value={isOwn ? "own" : nameOf(to)}
        onChoose={choose}
      />
      {isOwn && (
        <Form onSave={use} save={t("leave.use")}>
          <Field
            label={t("leave.address")}
            hint={t("leave.addressHint")}
            value={typed}
            onInput={setTyped}
            takesFocus={nameOf(to) !== "own"}
            problem={problem && t(`problem.${problem.kind}`)}
          />
        </Form>
      )}
      {isOwn && nameOf(to) === "own" && <p dir="auto">{t("leave.isSet", { page: to })}</p>}
    </>
  )
}
