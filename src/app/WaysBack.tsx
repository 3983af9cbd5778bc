import { MadeUp } from "../features/hubs/MadeUp.tsx"
import { Ring } from "../features/hubs/Ring.tsx"
import { useTexts } from "../i18n/texts.ts"
import { Link } from "../router/Link.tsx"
import { useHubs } from "./use-hubs.ts"

/** How to come back to the hub. It stands the same for everybody and always, with or without a network, a hub or a word written. */
export function WaysBack() {
  const t = useTexts("connected")
  const h = useTexts("hubs")
  const { mine } = useHubs()
  const cafe = mine?.cafe ?? undefined
  return (
    <section class="card" aria-labelledby="ways-back">
      <h2 id="ways-back">{t("back.title")}</h2>
      <p>{t("back.always")}</p>
      <MadeUp hub={mine} />
      <ul class="list">
        <li>
          <Link to="/hubs">{t("back.dropIn")}</Link> <span class="soft">{t("back.dropInHow")}</span>
        </li>
        <li>
          {mine?.phone == null ? (
            <>
              {t("back.ring")} <span class="soft">{h("ask")}</span>
            </>
          ) : (
            <Ring hub={mine} />
          )}
        </li>
        <li>
          <Link to="/book">{t("back.book")}</Link> <span class="soft">{t("back.bookHow")}</span>
        </li>
        <li>
          {t("back.cafe")} <span class="soft">{cafe?.text ?? h("ask")}</span>{" "}
          {cafe?.confirmed === false && <span class="tag">{h("notConfirmed")}</span>}
        </li>
      </ul>
    </section>
  )
}
