import { fail, ok, type Result } from "../kit/result.ts"
import type { Bytes, OpenProblem } from "./aes-gcm.ts"

// So that the size of something sealed says little about what stands in it.
const step = 256
const stepsUntil = 4096

/**
 * The size something of `length` bytes is padded to: the next 256 up to 4 KiB, then Padmé, which adds at most 12 %.
 * Source: Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", 2019, section 4.
 */
export function paddedLength(length: number): number {
  if (length <= stepsUntil) return Math.max(step, Math.ceil(length / step) * step)
  const exponent = Math.floor(Math.log2(length))
  const kept = Math.floor(Math.log2(exponent)) + 1
  const unit = 2 ** (exponent - kept)
  return Math.ceil(length / unit) * unit
}

/** The bytes with their length in front (4 bytes, big-endian) and zeros behind. Seal the answer, not the bytes. */
export function pad(bytes: Bytes): Bytes {
  const padded = new Uint8Array(paddedLength(bytes.length + 4))
  new DataView(padded.buffer).setUint32(0, bytes.length)
  padded.set(bytes, 4)
  return padded
}

/** The bytes `pad` was given. Problem `damaged` when they cannot have come from it. */
export function unpad(padded: Bytes): Result<Bytes, OpenProblem> {
  if (padded.length < step) return fail({ kind: "damaged" })
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0)
  const fits = paddedLength(length + 4) === padded.length
  return fits ? ok(padded.subarray(4, 4 + length)) : fail({ kind: "damaged" })
}
