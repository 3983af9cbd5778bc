// What a browser's database keeps in LevelDB is not always there to be seen: tables are packed with Snappy, a log is cut into pieces.
// Sources: github.com/google/leveldb doc/table_format.md and doc/log_format.md, github.com/google/snappy format_description.txt
// (read 2026-11-22).

/** A LevelDB file as it would read if nothing in it was packed or cut, beside the file as it is; nothing for other files. */
export function unpackedParts(name: string, bytes: Buffer): ReadonlyMap<string, Buffer> {
  if (/\.(ldb|sst)$/.test(name)) return new Map(blocksOf(bytes).map((one, n) => [`${name}, block ${n}`, one]))
  if (/leveldb.*\.log$|MANIFEST-\d+$/.test(name)) return new Map([[`${name}, joined`, joinedLog(bytes)]])
  return new Map()
}

const magic = 0xdb4775248b80fb57n
const footer = 48

// Danger: a table that was damaged answers what can be read of it, and no more.
function blocksOf(table: Buffer): readonly Buffer[] {
  if (table.length < footer || table.readBigUInt64LE(table.length - 8) !== magic) return []
  const foot = reader(table.subarray(table.length - footer))
  foot.varint()
  foot.varint() // where the filters are
  const index = blockAt(table, foot.varint(), foot.varint())
  if (index === undefined) return []
  const restarts = index.readUInt32LE(index.length - 4)
  const entries = reader(index.subarray(0, index.length - 4 - 4 * restarts))
  const blocks: Buffer[] = []
  while (!entries.isOver()) {
    entries.varint() // how much of the key is as before
    const [rest, length] = [entries.varint(), entries.varint()]
    entries.take(rest)
    const handle = reader(entries.take(length))
    const block = blockAt(table, handle.varint(), handle.varint())
    if (block !== undefined) blocks.push(block)
  }
  return blocks
}

function blockAt(table: Buffer, at: number, length: number): Buffer | undefined {
  const raw = table.subarray(at, at + length)
  return table[at + length] === 1 ? unsnap(raw) : raw
}

/** Snappy, unpacked. `undefined`: it is damaged. */
export function unsnap(packed: Buffer): Buffer | undefined {
  const from = reader(packed)
  const whole = Buffer.alloc(from.varint())
  let at = 0
  while (!from.isOver()) {
    const tag = from.byte()
    if ((tag & 3) === 0) {
      const short = tag >>> 2
      const length = 1 + (short < 60 ? short : from.little(short - 59))
      at += from.take(length).copy(whole, at)
      continue
    }
    const isNear = (tag & 3) === 1
    const length = isNear ? 4 + ((tag >>> 2) & 7) : 1 + (tag >>> 2)
    const back = isNear ? ((tag >>> 5) << 8) | from.byte() : from.little((tag & 3) === 2 ? 2 : 4)
    if (back === 0 || back > at) return undefined
    for (let n = 0; n < length; n += 1, at += 1) whole[at] = whole[at - back] ?? 0
  }
  return at === whole.length ? whole : undefined
}

const logBlock = 32_768
const logHeader = 7

function joinedLog(log: Buffer): Buffer {
  const pieces: Buffer[] = []
  for (let block = 0; block < log.length; block += logBlock) {
    const end = Math.min(block + logBlock, log.length)
    for (let at = block; at + logHeader <= end;) {
      const length = log.readUInt16LE(at + 4)
      pieces.push(log.subarray(at + logHeader, Math.min(at + logHeader + length, end)))
      at += logHeader + length
    }
  }
  return Buffer.concat(pieces)
}

function reader(bytes: Buffer) {
  let at = 0
  const byte = (): number => bytes[at++] ?? 0
  return {
    byte,
    isOver: () => at >= bytes.length,
    take(length: number): Buffer {
      at += length
      return bytes.subarray(at - length, at)
    },
    little(length: number): number {
      let sum = 0
      for (let n = 0; n < length; n += 1) sum += byte() * 2 ** (8 * n)
      return sum
    },
    varint(): number {
      let sum = 0
      for (let shift = 0; shift < 63; shift += 7) {
        const next = byte()
        sum += (next & 0x7f) * 2 ** shift
        if (next < 0x80) break
      }
      return sum
    },
  }
}
