/** Whether letters of this name, which the page's styles know, are here: they are fetched now where they are not. Never throws. */
export async function haveLetters(name: string): Promise<boolean> {
  try {
    return (await document.fonts.load(`1em ${name}`)).length > 0
  } catch {
    return false
  }
}
