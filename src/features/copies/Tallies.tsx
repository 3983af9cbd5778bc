import { useTexts } from "../../i18n/texts.ts"

/** How many things there are, and the day the newest was changed, in words. */
export type TallySaid = { readonly count: number; readonly newest: string | undefined }
export type TallyRow = {
  readonly store:
    | "me"
    | "statements"
    | "people"
    | "places"
    | "goals"
    | "ratings"
    | "skills"
    | "bookings"
    | "shares"
  readonly here: TallySaid
  readonly copy: TallySaid
}

/** Here and in the copy, a line for each kind of thing. */
export function Tallies({ rows }: { readonly rows: readonly TallyRow[] }) {
  const t = useTexts("copies")
  const said = ({ count, newest }: TallySaid) =>
    count === 0
      ? t("look.none")
      : newest === undefined
        ? t("look.countOnly", { count })
        : t("look.count", { count, day: newest })
  return (
    <table class="tallies">
      <thead>
        <tr>
          <th scope="col">{t("look.store")}</th>
          <th scope="col">{t("look.here")}</th>
          <th scope="col">{t("look.copy")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ store, here, copy }) => (
          <tr key={store}>
            <th scope="row">{t(`stores.${store}`)}</th>
            <td>{said(here)}</td>
            <td>{said(copy)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
