/** Whether a text names somebody or somewhere: the whole name, letter for letter, and not as a piece of a longer word. */
export function says(text: string, name: string): boolean {
  const [whole, wanted] = [text.normalize("NFC"), name.normalize("NFC").trim()]
  if (wanted === "") return false
  for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + 1)) {
    const [before, after] = [whole.slice(0, at), whole.slice(at + wanted.length)]
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}\p{M}]/u.test(after)) return true
  }
  return false
}
