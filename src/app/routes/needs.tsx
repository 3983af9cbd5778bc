import type { Me } from "../../domain/me.ts"
import { stillRight } from "../../domain/needs-lines.ts"
import { rewriteNeeds } from "../../domain/needs-parts.ts"
import { NeedsPage } from "../../features/needs/NeedsPage.tsx"
import { useTexts } from "../../i18n/texts.ts"
import { keepMe } from "../../vault/stores/me.ts"
import { useServices } from "../services.ts"

/** *My needs*. */
export function Needs() {
  const shell = useTexts("shell")
  const { state, now, today } = useServices()
  const store = async (me: Me) => {
    const done = await state.act([keepMe(me)])
    if (done.ok) state.say({ words: shell("saved") })
    return done
  }
  return (
    <NeedsPage
      me={state.me.value}
      today={today()}
      onSave={async (part, typed) => {
        const made = rewriteNeeds(state.me.peek(), part, typed, { now: now(), today: today() })
        return made.ok ? await store(made.value) : made
      }}
      onStillRight={() => {
        const me = state.me.peek()
        return store({ ...me, needs: stillRight(me.needs, today()), changedAt: now() })
      }}
    />
  )
}
