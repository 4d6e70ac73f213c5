import { crc32 } from 'node:zlib';

/** A line, or a part of one that is too long to come at once. */
export interface ScannedLine {
  readonly parts: readonly Uint8Array[];
  readonly ends: boolean;
  /** The byte after it. */
  readonly end: number;
  /** Bytes of the line so far, with its line feed. */
  readonly length: number;
  /** Nothing but white space. */
  readonly blank: boolean;
  /** Checksum of its bytes so far. */
  readonly sign: number;
}

const LF = 0x0a;
const SPACES = new Set([0x09, 0x0b, 0x0c, 0x0d, 0x20]);

/** Cuts bytes into lines, each with what decides about it: how long it is, whether it says anything, its checksum. */
export async function* scanLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ScannedLine> {
  let at = 0;
  let length = 0;
  let sign = 0;
  let blank = true;
  const take = (part: Uint8Array): void => {
    at += part.length;
    length += part.length;
    sign = crc32(part, sign);
    blank &&= part.every((byte) => SPACES.has(byte) || byte === LF);
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let lf = chunk.indexOf(LF); lf >= 0; lf = chunk.indexOf(LF, from)) {
      const part = chunk.subarray(from, lf + 1);
      take(part);
      yield { parts: [part], ends: true, end: at, length, blank, sign };
      [length, sign, blank] = [0, 0, true];
      from = lf + 1;
    }
    const part = chunk.subarray(from);
    take(part);
    if (part.length > 0) yield { parts: [part], ends: false, end: at, length, blank, sign };
  }
  if (length > 0) yield { parts: [], ends: true, end: at, length, blank, sign };
}
