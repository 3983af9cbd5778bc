import type { Services } from "../services.ts"
import { newLinkToken } from "./one-time-link.ts"

/** Makes a one-time desk enrolment link for each bookable hub whose team has nobody yet. */
export async function makeFirstLinks({ database, pack, now, addresses }: Services) {
  const bookable = pack.hubs.filter((hub) => hub.booking !== null)
  return database.write(async (rows) => {
    const members = await rows.selectFrom("members").select("hub").where("left_at", "is", null).execute()
    const links: { readonly hub: string; readonly link: string }[] = []
    for (const { id, name } of bookable) {
      if (members.some((member) => member.hub === id)) continue
      const token = await newLinkToken(rows, id, now())
      links.push({ hub: name, link: `${addresses.deskUrl}/#enrol=${token}` })
    }
    return links
  })
}
