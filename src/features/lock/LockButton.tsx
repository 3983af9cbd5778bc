import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"

/** Shuts the lock, from any page. */
export function LockButton({ onLock }: { readonly onLock: () => void }) {
  const t = useTexts("lock")
  return (
    <p class="lock-now">
      <Button label={t("nowHint")} onPress={onLock}>
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
          <path
            d="M7 11V8a5 5 0 0 1 10 0v3M5 11h14v9H5z"
            fill="none"
            stroke="currentColor"
            stroke-width="2"
            stroke-linejoin="round"
          />
        </svg>
        {t("now")}
      </Button>
    </p>
  )
}
