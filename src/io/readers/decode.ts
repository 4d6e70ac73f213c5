import { isUtf8 } from 'node:buffer';
import { cleanUnicode } from '../../core/clean-unicode.ts';
import { RejectError } from '../../core/errors.ts';
import { guessCharset } from './charset/guess-charset.ts';
import { unmarkedUtf16 } from './charset/utf16.ts';

export interface Decoded {
  readonly text: string;
  /** IANA name when the bytes were not plain UTF-8; null otherwise. */
  readonly charset: string | null;
}

/** Letters looked at when telling text from other things. */
const SAMPLE = 64 * 1024;

/**
 * Strict UTF-8 where it fits, else the encoding that a byte-order mark or the letters themselves show.
 * @param declared what the text says of its own encoding, which may be wrong
 * @throws RejectError E_EMPTY, E_BINARY, E_ARCHIVE
 */
export async function decode(bytes: Uint8Array, declared: string | null = null): Promise<Decoded> {
  if (bytes.length === 0) throw empty();
  refuseArchive(bytes);
  const decoded =
    fromMark(bytes) ?? unmarked(bytes) ?? (isUtf8(bytes) ? utf8(bytes) : await guess(bytes, declared));
  if (looksBinary(decoded.text)) throw binary();
  const text = cleanUnicode(decoded.text);
  if (text.trim() === '') throw empty();
  return { ...decoded, text };
}

function utf8(bytes: Uint8Array): Decoded {
  return { text: new TextDecoder('utf-8').decode(bytes), charset: null };
}

function fromMark(bytes: Uint8Array): Decoded | null {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), charset: 'utf-16le' };
  if (a === 0xfe && b === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), charset: 'utf-16be' };
  return null;
}

function unmarked(bytes: Uint8Array): Decoded | null {
  const charset = unmarkedUtf16(bytes);
  return charset === null ? null : { text: new TextDecoder(charset).decode(bytes), charset };
}

async function guess(bytes: Uint8Array, declared: string | null): Promise<Decoded> {
  if (isMagic(bytes)) throw binary();
  const nearly = utf8(bytes);
  if (mostlyUtf8(nearly.text)) return { ...nearly, charset: 'utf-8; damaged' };
  const charset = await guessCharset(bytes, declared);
  return { text: new TextDecoder(charset).decode(bytes), charset };
}

/** UTF-8 with a few broken bytes: letters of more than one byte that are whole outnumber the broken ones. */
function mostlyUtf8(text: string): boolean {
  const broken = count(text, /\uFFFD/g);
  return count(text, /[^\0-\x7f\uFFFD]/g) > 4 * broken;
}

/** Controls that no article has, in more than one letter of fifty. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
  return count(sample, /[\0-\x08\x0e-\x1a\x1c-\x1f]/g) * 50 > sample.length;
}

const MAGIC = ['\x89PNG', 'GIF8', '\xff\xd8\xff', '\x7fELF', '\x1f\x8b', '\xd0\xcf\x11\xe0'];

/** Archives by their first bytes; each would be many files, and none of them an article by itself. */
const ARCHIVES: readonly (readonly [string, string])[] = [
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['Rar!', 'rar'],
  ['7z\xbc\xaf', '7z'],
  ['BZh', 'bzip2'],
  ['\xfd7zX', 'xz'],
  ['\x28\xb5\x2f\xfd', 'zstd'],
];

function refuseArchive(bytes: Uint8Array): void {
  const head = String.fromCharCode(...bytes.subarray(0, 4));
  const kind = ARCHIVES.find(([magic]) => head.startsWith(magic))?.[1];
  if (kind === undefined || (kind === 'bzip2' && !/^[1-9]$/.test(head[3] ?? ''))) return;
  throw new RejectError(
    'E_ARCHIVE',
    `this is ${kind === 'zip' ? 'a zip archive or an office document' : `${kind}-compressed`}, no text`,
    'unpack it and give the files in it; of compressed files only .gz is read',
  );
}

function isMagic(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 4));
  return MAGIC.some((magic) => head.startsWith(magic));
}

function count(text: string, pattern: RegExp): number {
  let n = 0;
  for (const _ of text.matchAll(pattern)) n++;
  return n;
}

function empty(): RejectError {
  return new RejectError(
    'E_EMPTY',
    'there is no text in it',
    'remove the file or row, or fetch the article again',
  );
}

function binary(): RejectError {
  return new RejectError(
    'E_BINARY',
    'these bytes are no text',
    'name the file for what it is (.pdf, .html, .gz) or leave it out',
  );
}
