/**
 * What one build of the app is. `pages` are the files with fixed names, `integrity` their SHA-256 as `fetch` takes it;
 * assets are named by their hash.
 */
export type Build = {
  readonly id: string
  readonly pages: readonly { readonly address: string; readonly integrity: string }[]
  readonly assets: readonly string[]
}
