import { render } from "preact"
import { newId } from "../crypto/random.ts"
import { workerStretcher } from "../crypto/stretch.ts"
import { loadTexts } from "../i18n/texts.ts"
import { deskHttpClient } from "../service-client/desk-http.ts"
import { type OneTimeLink, takeLink } from "./address.ts"
import { Desk } from "./Desk.tsx"
import { browserPasskeys } from "./passkeys.ts"
import { DeskContext, type DeskServices } from "./services.ts"
import "../ui/tokens.css"
import "../ui/base.css"
import "../ui/parts.css"
import "../ui/desk.css"

void openDesk(takeLink(location, history))

async function openDesk(link: OneTimeLink | undefined): Promise<void> {
  // A link pasted into the open page changes only what is behind the `#`.
  addEventListener("hashchange", () => location.reload())
  await loadTexts("desk", "problems")
  const services: DeskServices = {
    client: deskHttpClient(),
    passkeys: browserPasskeys,
    stretcher: workerStretcher,
    newId,
    print: () => globalThis.print(),
  }
  const root = document.getElementById("desk")
  if (root === null) throw new Error("the page has no place for the desk")
  render(
    <DeskContext.Provider value={services}>
      <Desk link={link} />
    </DeskContext.Provider>,
    root,
  )
}
