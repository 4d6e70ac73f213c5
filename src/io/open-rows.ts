import { createHash } from 'node:crypto';
import type { Unit } from './dataset/plan-file.schema.ts';
import type { InputFile } from './inputs.ts';
import type { ScannedLine } from './scan-lines.ts';

/** The rows of one file that go into the unit which is being filled. */
export class OpenRows {
  readonly #file: InputFile;
  #start = 0;
  #before = 0;
  #end = 0;
  #lines = 0;
  #hash = createHash('sha256');
  documents = 0;

  constructor(file: InputFile) {
    this.#file = file;
  }

  /** Whether the line is a document and here at its end. */
  take(line: ScannedLine): boolean {
    for (const part of line.parts) this.#hash.update(part);
    if (!line.ends) return false;
    this.#end = line.end;
    this.#lines++;
    if (!line.blank) this.documents++;
    return !line.blank;
  }

  /** The rows so far; the next ones begin a new unit. */
  close(): Unit {
    const unit = this.#unit(this.#hash.digest('hex'));
    this.#start = this.#end;
    this.#before = this.#lines;
    this.#hash = createHash('sha256');
    this.documents = 0;
    return unit;
  }

  /** The rows so far, and one more input for what cannot be read after them. */
  closeBroken(sha256: string | null): Unit {
    const unit = this.#unit(null);
    return { ...unit, documents: unit.documents + 1, broken: sha256 ?? 'unreadable' };
  }

  #unit(sha256: string | null): Unit {
    const { path, format, gzip, bytes } = this.#file;
    const rows = { start: this.#start, end: this.#end, before: this.#before };
    return { path, format, gzip, bytes, sha256, rows, documents: this.documents, broken: null };
  }
}
