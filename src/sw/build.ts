/**
 * What one build of the app is. `pages` are the files with fixed names, `integrity` their SHA-256 as `fetch` takes it;
 * assets are named by their hash. `asked` are those only some people ask for, letters and pieces: nobody else fetches or keeps them.
 */
export type Build = {
  readonly id: string
  readonly pages: readonly { readonly address: string; readonly integrity: string }[]
  readonly assets: readonly string[]
  readonly asked: readonly string[]
}
