// Our own drawings for Easy Read, one a thing, in one line of one width on a square of 48. Each is the path of that line.
// They say nothing that the words beside them do not say.

const round = "M24 6a18 18 0 1 1 0 36a18 18 0 0 1 0-36"
const two =
  "M14 12a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11M34 12a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11M5 40c0-15 18-15 18 0M25 40c0-15 18-15 18 0"
const teller = "M15 18a6 6 0 1 1 0 12a6 6 0 0 1 0-12M4 45c0-15 22-15 22 0M27 6h16v12h-8l-5 5v-5h-3z"
const walls = "M6 24L24 8l18 16M11 20v21h26V20"
const eye = "M4 24c10-15 30-15 40 0c-10 15-30 15-40 0M24 18a6 6 0 1 1 0 12a6 6 0 0 1 0-12"
const days = "M8 11h32v30H8zM8 19h32M16 6v8M32 6v8"
const sheet = "M11 5h19l8 8v30H11zM30 5v8h8"
const bottle = "M15 16h18v26H15zM17 6h14v6H17zM20 12v4M28 12v4"
const mobile = "M15 5h18q3 0 3 3v32q0 3-3 3H15q-3 0-3-3V8q0-3 3-3M21 37h6"
const box = "M12 22h24v20H12zM24 30v5"

const drawings = {
  door: "M8 42h32M14 42V6h22v36M36 6L23 11v35l13-4M27 28v3",
  two,
  telling: teller,
  "not-telling": `${teller}M25 24L45 3`,
  mind: "M16 43v-8c-6-3-10-8-9-16C8 9 16 5 25 6c9 1 14 8 14 16l4 7h-4c0 7-3 8-10 8v6M24 15c6 0 8 8 2 9c-7 1-8-8-4-10",
  hand: "M16 26V12q0-3 3-3q3 0 3 3v11V8q0-3 3-3q3 0 3 3v15V11q0-3 3-3q3 0 3 3v20c0 8-4 12-11 12c-6 0-9-3-11-8l-5-10c-1-4 3-5 5-2z",
  helping:
    "M24 26c-14-9-5-18 0-11c5-7 14 2 0 11M5 34c6-4 10-2 14 1h9c4 0 4 6 0 6H16M5 43c6 2 14 2 22 1l15-9c-2-4-6-3-8-1l-6 4",
  heart: "M24 41C-2 24 12 4 24 16c12-12 26 8 0 25",
  eye,
  "not-watched": `${eye}M8 42L40 6`,
  ear: "M15 20c0-18 22-16 21 0c0 9-7 9-8 16c-1 8-11 8-11 0M21 21c0-8 9-8 9 0c0 5-5 4-5 9",
  nose: "M26 6c0 10-10 20-12 26c-1 5 6 7 9 5c3 3 9 2 9-3M19 33v.1",
  mouth: "M5 24c8-9 14-9 19-5c5-4 11-4 19 5c-8 15-30 15-38 0M5 24c10 3 28 3 38 0",
  breath: "M5 18h24c8 0 8-11 1-11M5 26h32c8 0 8 12 0 12M5 34h16c6 0 6 8 1 8",
  in: "M6 24h26M22 13l11 11l-11 11M42 8v32",
  out: "M6 8v32M14 24h28M32 13l11 11l-11 11",
  again: "M40 24a16 16 0 1 1-5-12M36 4v9h-9",
  loose:
    "M24 6a6 6 0 1 1 0 12a6 6 0 0 1 0-12M10 44c0-20 28-20 28 0M7 14v12M3 22l4 4l4-4M41 14v12M37 22l4 4l4-4",
  house: `${walls}M20 41V29h8v12`,
  "not-house": `${walls}M20 41V29h8v12M6 45L42 5`,
  hub: `${walls}M24 36c-12-8-4-15 0-9c4-6 12 1 0 9`,
  bench: "M5 40h38M10 20h28M10 27h28M8 33h32M13 20v20M35 20v20",
  mobile,
  "mobile-words": `${mobile}M18 13h12M18 19h12M18 25h7`,
  laptop: "M10 9h28v22H10zM4 38h40l-4-7H8z",
  ring: "M14 6c-4 1-7 5-6 10c2 14 10 22 24 25c5 1 9-2 10-6l-9-6l-5 4c-5-2-9-6-11-11l4-5z",
  text: "M8 8h32q3 0 3 3v18q0 3-3 3H24l-9 9v-9H8q-3 0-3-3V11q0-3 3-3M15 20v.1M24 20v.1M33 20v.1",
  talk: "M5 6h24v15H17l-6 6v-6H5zM34 18h9v15h-4v7l-7-7H20v-6",
  ambulance:
    "M8 34H3V13h25v21M28 20h9l7 8v6h-4M30 34H18M13 30a4 4 0 1 1 0 8a4 4 0 0 1 0-8M35 30a4 4 0 1 1 0 8a4 4 0 0 1 0-8M15 17v8M11 21h8",
  locked: `${box}M17 22v-6a7 7 0 0 1 14 0v6`,
  "not-locked": `${box}M17 22v-7a7 7 0 0 1 13-3.5`,
  pen: "M8 40l3-10L33 8l7 7L18 37zM29 12l7 7",
  paper: `${sheet}M18 22h13M18 29h13M18 36h8`,
  "paper-asked": `${sheet}M20 24c0-6 9-6 9 0c0 4-5 4-5 8M24 37v.1`,
  book: "M24 12c-6-5-12-5-18-3v29c6-2 12-2 18 3c6-5 12-5 18-3V9c-6-2-12-2-18 3M24 12v29",
  list: "M8 11l3 3l5-6M8 25l3 3l5-6M8 39l3 3l5-6M22 12h19M22 26h19M22 40h19",
  name: "M6 12h36v26H6zM18 12V6h12v6M12 22h24M12 30h14",
  days: `${days}M15 26h4M24 26h4M15 33h4`,
  booked: `${days}M17 30l5 5l10-10`,
  cancelled: `${days}M18 25l12 11M30 25L18 36`,
  clock: `${round}M24 13v11l8 5`,
  waiting: "M12 6h24M12 42h24M15 6c0 10 9 12 9 18s-9 8-9 18M33 6c0 10-9 12-9 18s9 8 9 18",
  no: `${round}M17 17l14 14M31 17L17 31`,
  careful: "M24 6l20 36H4zM24 19v11M24 36v.1",
  sun: "M24 16a8 8 0 1 1 0 16a8 8 0 0 1 0-16M24 4v5M24 39v5M4 24h5M39 24h5M10 10l4 4M34 34l4 4M38 10l-4 4M14 34l-4 4",
  sunrise: "M4 36h40M12 36a12 12 0 0 1 24 0M24 12v6M7 20l5 4M41 20l-5 4M12 43h24",
  cloud: "M14 36a9 9 0 0 1 1-18a12 12 0 0 1 23 2a8 8 0 0 1-1 16z",
  storm: "M14 28a8 8 0 0 1 1-16a11 11 0 0 1 21 1a7.5 7.5 0 0 1-1 15M25 22l-6 11h8l-5 10",
  flag: "M12 44V6c8-4 14 4 24 0v18c-10 4-16-4-24 0",
  cat: "M14 20l-2-12l8 5h8l8-5l-2 12c5 8 1 20-10 20s-15-12-10-20M19 24v.1M29 24v.1M22 30l2 2l2-2",
  medicine: `${bottle}M19 29l4 4l7-8`,
  "not-medicine": `${bottle}M20 25l8 8M28 25l-8 8`,
  "medicine-asked": `${bottle}M21 26c0-4 6-4 6 0c0 3-3 3-3 5M24 36v.1`,
} as const

/** What stands beside a section or a card that has a name of its own. */
const named = {
  strength: drawings.sun,
  matters: drawings.heart,
  "kept-going": drawings.flag,
  "keeps-well": drawings.cloud,
  "gives-others": drawings.helping,
  hope: drawings.sunrise,
  hardest: drawings.storm,
  "would-help": drawings.helping,
  "tired-of-repeating": drawings.again,
  "throws-off": drawings.storm,
  "early-sign": drawings.cloud,
  "step-in-sign": drawings.flag,
  "do-myself": drawings.hand,
  helps: drawings.helping,
  "makes-worse": drawings.no,
  "reason-to-keep-going": drawings.sun,
  safer: drawings.locked,
  "be-with-me": drawings.two,
  "where-to-be": drawings.house,
  "where-not": drawings["not-house"],
  "treatment-like": drawings.medicine,
  "treatment-rather-not": drawings["not-medicine"],
  "treatment-talk": drawings["medicine-asked"],
  "who-to-tell": drawings.telling,
  "who-not-to-tell": drawings["not-telling"],
  "look-after": drawings.cat,
  "risk-talk": drawings.talk,
  "coming-back": drawings.sunrise,
  "mind-off": drawings.two,
  ask: drawings.ring,
  "do-then": drawings.hand,
  "helps-then": drawings.helping,
  "with-me": drawings.two,
  "place-mind-off": drawings.bench,
  "place-safe": drawings.house,
  "place-help": drawings.helping,
} as const

/** Every picture by its name, as the path of its line on a square of 48. */
export const pictures: Readonly<Record<string, string>> = { ...drawings, ...named }
