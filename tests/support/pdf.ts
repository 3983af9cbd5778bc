import { createCanvas } from "@napi-rs/canvas"
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs"

/** A print as it would come out of the printer. */
export type Print = {
  /** What each sheet says, in the order a screen reader finds it, without spaces: lines break where they may. */
  readonly sheets: readonly string[]
  /** Each sheet's size in whole millimetres. */
  readonly sizes: readonly (readonly [number, number])[]
  /** What the file calls itself. */
  readonly title: string
  /** Points of its picture, of all sheets, that are not black, white or grey. */
  readonly coloured: number
  /** Points that are darker than half grey: that something was drawn at all. */
  readonly dark: number
}

const millimetres = (points: number): number => Math.round((points / 72) * 25.4)

/** Reads a PDF's words and draws its picture. */
export async function readPdf(bytes: Uint8Array): Promise<Print> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: true })
  const file = await loading.promise
  const sheets: string[] = []
  const sizes: [number, number][] = []
  let [coloured, dark] = [0, 0]
  for (let n = 1; n <= file.numPages; n += 1) {
    const page = await file.getPage(n)
    const { items } = await page.getTextContent()
    sheets.push(squeezed(items.map((item) => ("str" in item ? item.str : "")).join("")))
    const viewport = page.getViewport({ scale: 1 })
    sizes.push([millimetres(viewport.width), millimetres(viewport.height)])
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- pdf.js draws on it in Node; its types know only the browser's
    const drawn = canvas as unknown as HTMLCanvasElement
    await page.render({ canvas: drawn, viewport }).promise
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height)
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3)
      if (Math.max(red, green, blue) - Math.min(red, green, blue) > 8) coloured += 1
      if (red + green + blue < 384) dark += 1
    }
  }
  const { info } = await file.getMetadata()
  const title = "Title" in info && typeof info.Title === "string" ? info.Title : ""
  await loading.destroy()
  return { sheets, sizes, title, coloured, dark }
}

/** Words without their spaces and line ends, and with ligatures taken apart. */
export const squeezed = (words: string): string => words.normalize("NFKC").replaceAll(/\s+/g, "")
