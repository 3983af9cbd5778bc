import { signText, newSigningPair } from "../../src/crypto/signature.ts"
import { newSealingPair, openWith, type PrivateJwk } from "../../src/crypto/jwe.ts"
import type { Fact, Hub } from "../../src/wire/hubs.ts"
import { epochTyp, type EpochStatement } from "../../src/wire/roster.ts"

/** A made-up hub as the service tells of it, all of it confirmed, without a team. */
export const aHubFact = (with_: Partial<Hub> = {}): Hub => ({
  id: "example-street",
  name: "Example Street",
  area: "a made-up hub",
  timeZone: "Europe/London",
  madeUp: true,
  bookable: true,
  address: aFact("1 Example Street"),
  phone: aFact("01632 960123"),
  hours: {
    open: [{ weekday: 1, from: "09:00", until: "17:00" }],
    source: "Made up",
    checkedOn: "2026-11-22",
    confirmed: true,
  },
  door: aFact("A green door. Someone says hello."),
  reads: ["Example Street hub team"],
  ways: ["in-person", "phone"],
  team: null,
  ...with_,
})

export const aFact = (text: string, with_: Partial<Fact> = {}): Fact => ({
  text,
  source: "Made up",
  checkedOn: "2026-11-22",
  confirmed: true,
  ...with_,
})

type Epoch = Omit<EpochStatement, "v" | "key">

/** A team with a root of its own and key epochs it signed: the roster people see, and the private halves in its order. */
export async function aTeam(epochs: readonly Epoch[]) {
  const root = await newSigningPair()
  const sign = async (epoch: Epoch) => {
    const pair = await newSealingPair()
    const statement: EpochStatement = { v: 1, ...epoch, key: pair.publicJwk }
    const signed = await signText(root.privateJwk, JSON.stringify(statement), epochTyp)
    return { signed, privateJwk: pair.privateJwk }
  }
  const made = await Promise.all(epochs.map(sign))
  const team = (all: typeof made) => ({
    roster: { root: root.publicJwk, epochs: all.map((one) => one.signed) },
    keys: all.map((one) => one.privateJwk),
  })
  return {
    ...team(made),
    /** The same team with one epoch more. */ renew: async (epoch: Epoch) =>
      team([...made, await sign(epoch)]),
  }
}

/** What a team reads in an envelope whose header says this, with its newest key. */
export async function readByTeam(
  team: { readonly keys: readonly PrivateJwk[] },
  sealed: string | undefined,
  header: Readonly<Record<string, string>> = {},
): Promise<Record<string, unknown>> {
  const key = team.keys.at(-1)
  const opened = key && (await openWith(key, sealed ?? "", header))
  if (!opened?.ok) throw new Error("the team cannot open it")
  return JSON.parse(opened.value)
}
