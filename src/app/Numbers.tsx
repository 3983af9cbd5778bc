import { useTexts } from "../i18n/texts.ts"
import { Idea } from "../ui/Idea.tsx"

// National numbers alone: they stand in the pages made at build, and need no service, no script and no plan. Each was
// checked against the bodies' own pages (see the hub packs for source and day).
const numbers = [
  { name: "danger", href: "tel:999", picture: "ambulance" },
  { name: "nhs", href: "tel:111", picture: "mind" },
  { name: "samaritans", href: "tel:116123", picture: "ear" },
  { name: "shout", href: "sms:85258?&body=SHOUT", picture: "text" },
  { name: "papyrus", href: "tel:08000684141", picture: "ring" },
  { name: "deaf", href: "tel:18001111", picture: "hand" },
] as const

/** Who can be rung or texted at any hour, by anyone. `danger` is false where 999 stands on its own already. */
export function Numbers({ danger = true }: { readonly danger?: boolean }) {
  const t = useTexts("right-now")
  const shown = danger ? numbers : numbers.slice(1)
  return (
    <section class="card" aria-labelledby="numbers">
      <h2 id="numbers" tabIndex={-1}>
        {t("numbers.title")}
      </h2>
      <ul class="list">
        {shown.map(({ name, href, picture }) => (
          <li key={name}>
            <Idea picture={picture}>{t(`numbers.${name}When`)}</Idea>
            <a class="button" href={href}>
              {t(`numbers.${name}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
