import type { Context } from "hono"
import * as z from "zod/mini"
import { fail, ok, type Result } from "../kit/result.ts"
import type { ProblemCode } from "../wire/problem.ts"

/**
 * Reads a JSON body of at most `mostBytes` through a wire schema. Problems: `wrong-type` (not `application/json`), `too-large`,
 * `bad-json`, `invalid` (also for a NUL character anywhere, which Postgres cannot keep). The text itself goes nowhere else.
 */
export async function readJson<S extends z.core.$ZodType>(
  c: Context,
  schema: S,
  mostBytes: number,
): Promise<Result<z.output<S>, ProblemCode>> {
  if (!/^application\/json(\s*;|\s*$)/i.test(c.req.header("content-type") ?? "")) return fail("wrong-type")
  const text = await readText(c, mostBytes)
  if (!text.ok) return text
  const value = parsed(text.value)
  if (!value.ok) return value
  if (/\\u0000/.test(text.value)) return fail("invalid")
  const shaped = z.safeParse(schema, value.value)
  return shaped.success ? ok(shaped.data) : fail("invalid")
}

async function readText(c: Context, mostBytes: number): Promise<Result<string, ProblemCode>> {
  const announced = Number(c.req.header("content-length") ?? Number.NaN)
  if (announced > mostBytes) return fail("too-large")
  // Node holds a caller to the length it announced; only one who announced none has to be counted.
  if (announced <= mostBytes) return ok(await c.req.text())
  const reader = c.req.raw.body?.getReader()
  const chunks: Uint8Array[] = []
  let bytes = 0
  for (;;) {
    const read = await reader?.read()
    if (!read || read.done) return ok(Buffer.concat(chunks).toString("utf8"))
    bytes += read.value.byteLength
    if (bytes > mostBytes) {
      await reader?.cancel()
      return fail("too-large")
    }
    chunks.push(read.value)
  }
}

function parsed(text: string): Result<unknown, ProblemCode> {
  try {
    return ok(JSON.parse(text))
  } catch {
    return fail("bad-json")
  }
}
