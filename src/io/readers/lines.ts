import { createHash, type Hash } from 'node:crypto';

export interface Line {
  /** From 1, counting blank lines. */
  readonly number: number;
  /** Without the line break; empty when the line is too long. */
  readonly bytes: Uint8Array;
  readonly length: number;
  /** Of a line that is too long to keep; null otherwise. */
  readonly sha256: string | null;
}

const LF = 0x0a;

/** Lines of a byte stream. A line over `limit` bytes is hashed and dropped, never held: memory stays bounded. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  const open = new OpenLine(limit);
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, from)) {
      open.add(chunk.subarray(from, at));
      yield open.close();
      from = at + 1;
    }
    open.add(chunk.subarray(from));
  }
  if (open.length > 0) yield open.close();
}

/** The line that is being collected. */
class OpenLine {
  readonly #limit: number;
  #parts: Uint8Array[] = [];
  #hash: Hash | null = null;
  #number = 0;
  length = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(part: Uint8Array): void {
    if (part.length === 0) return;
    this.length += part.length;
    if (this.#hash === null && this.length > this.#limit) {
      this.#hash = createHash('sha256');
      for (const held of this.#parts) this.#hash.update(held);
      this.#parts = [];
    }
    if (this.#hash === null) this.#parts.push(part);
    else this.#hash.update(part);
  }

  close(): Line {
    this.#number++;
    const line = {
      number: this.#number,
      bytes: this.#parts.length === 1 ? (this.#parts[0] ?? new Uint8Array()) : Buffer.concat(this.#parts),
      length: this.length,
      sha256: this.#hash?.digest('hex') ?? null,
    };
    this.#parts = [];
    this.#hash = null;
    this.length = 0;
    return line;
  }
}
