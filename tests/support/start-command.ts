import manifest from "../../package.json" with { type: "json" }

/** What `npm start` hands to Node once everything is built: its flags, and the program. */
export const startCommand: readonly string[] = manifest.scripts.start.replace(/^.*exec node /, "").split(" ")
