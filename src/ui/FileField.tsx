import { useId } from "preact/hooks"

type Props = {
  readonly label: string
  /** `undefined`: the person took their choice back. */
  readonly onFile: (file: File | undefined) => void
  readonly hint?: string | undefined
  readonly problem?: string | undefined
}

/** A labelled place to choose one file of any kind: phones hide files whose ending they do not know behind a filter. */
export function FileField({ label, onFile, hint, problem }: Props) {
  const id = useId()
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ")
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={id}
        type="file"
        aria-describedby={described === "" ? undefined : described}
        aria-invalid={problem === undefined ? undefined : "true"}
        onChange={(event) => onFile(event.currentTarget.files?.[0])}
      />
      {problem && (
        <p class="problem" role="alert" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  )
}
