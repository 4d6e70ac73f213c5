import { readFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { SetupError } from '../core/errors.ts';

/** The kinds of number a model may hold. */
const TYPES = {
  i8: Int8Array,
  u8: Uint8Array,
  i16: Int16Array,
  u16: Uint16Array,
  i32: Int32Array,
  u32: Uint32Array,
  f32: Float32Array,
} as const;
export type ArrayType = keyof typeof TYPES;
interface Arrays {
  readonly i8: Int8Array;
  readonly u8: Uint8Array;
  readonly i16: Int16Array;
  readonly u16: Uint16Array;
  readonly i32: Int32Array;
  readonly u32: Uint32Array;
  readonly f32: Float32Array;
}
export type ModelArray = Arrays[ArrayType];

/** A trained model: what it is (any JSON) and its numbers by name. */
export interface ModelFile {
  readonly header: Readonly<Record<string, unknown>>;
  readonly arrays: ReadonlyMap<string, ModelArray>;
}

interface Entry {
  readonly name: string;
  readonly type: ArrayType;
  readonly length: number;
}

interface Preamble {
  readonly header: Readonly<Record<string, unknown>>;
  readonly packing: 'none' | 'brotli';
  readonly arrays: readonly Entry[];
}

const MAGIC = 'DRGM1\n';
const ALIGN = 8;

/**
 * `DRGM1\n`, the length of the preamble (u32), the preamble as JSON, then all arrays in the order of the map,
 * little-endian, each on a multiple of eight, packed as one brotli stream unless `packing` is `none`.
 * The same model gives the same bytes on every system: brotli is used because its encoder, unlike zlib's,
 * takes no different path on different processors.
 */
export function encodeModel(model: ModelFile, packing: 'none' | 'brotli' = 'brotli'): Uint8Array {
  const arrays = [...model.arrays].map(([name, data]) => ({ name, type: typeOf(data), length: data.length }));
  const preamble: Preamble = { header: model.header, packing, arrays };
  const json = Buffer.from(JSON.stringify(preamble), 'utf8');
  const size = Buffer.alloc(4);
  size.writeUInt32LE(json.length);
  const raw = Buffer.concat([...model.arrays.values()].map(littleEndian));
  const body = packing === 'brotli' ? pack(raw) : raw;
  return Buffer.concat([Buffer.from(MAGIC, 'latin1'), size, json, body]);
}

/** @throws SetupError E_MODEL when the bytes are no model or are cut short */
export function decodeModel(bytes: Uint8Array, where: string): ModelFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = MAGIC.length + 4;
  if (file.length < start || file.toString('latin1', 0, MAGIC.length) !== MAGIC)
    throw badModel('this is no model file', where);
  const end = start + file.readUInt32LE(MAGIC.length);
  if (end > file.length) throw badModel('this model file is cut short', where);
  const preamble = JSON.parse(file.toString('utf8', start, end)) as Preamble;
  const packed = file.subarray(end);
  const body = preamble.packing === 'brotli' ? unpack(packed, preamble.arrays) : packed;
  return { header: preamble.header, arrays: readArrays(preamble.arrays, body, where) };
}

/** @throws SetupError E_MODEL when the file is missing or damaged */
export function readModel(path: string): ModelFile {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new SetupError('E_MODEL', 'there is no such model', {
      where: path,
      hint: 'models stand in pipelines/models; their cards say how to train them again',
    });
  }
  return decodeModel(bytes, path);
}

/**
 * An array of a model by name and type.
 * @throws SetupError E_MODEL when the model holds none of that name and type
 */
export function modelArray<T extends ArrayType>(model: ModelFile, name: string, type: T): Arrays[T] {
  const found = model.arrays.get(name);
  if (found instanceof TYPES[type]) return found as ModelArray as Arrays[T];
  throw badModel(`this model has no array "${name}" of type ${type}`, [...model.arrays.keys()].join(', '));
}

function readArrays(entries: readonly Entry[], body: Buffer, where: string): ReadonlyMap<string, ModelArray> {
  const arrays = new Map<string, ModelArray>();
  let at = 0;
  for (const { name, type, length } of entries) {
    const bytes = length * TYPES[type].BYTES_PER_ELEMENT;
    if (at + bytes > body.length) throw badModel('this model file is cut short', where);
    arrays.set(name, arrayAt(body.subarray(at, at + bytes), type, length));
    at += padded(bytes);
  }
  return arrays;
}

/** A smaller array is copied: what is kept of a model must not keep the whole of it. */
const SMALL = 2 ** 20;

function arrayAt(bytes: Buffer, type: ArrayType, length: number): ModelArray {
  const isPlaced = bytes.byteOffset % TYPES[type].BYTES_PER_ELEMENT === 0;
  if (bytes.length >= SMALL && isPlaced && isLittleEndian())
    return new TYPES[type](bytes.buffer as ArrayBuffer, bytes.byteOffset, length);
  const data = new TYPES[type](length);
  const into = new Uint8Array(data.buffer);
  into.set(bytes);
  swapOnBigEndian(into, data.BYTES_PER_ELEMENT);
  return data;
}

function littleEndian(data: ModelArray): Buffer {
  const out = Buffer.alloc(padded(data.byteLength));
  out.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  swapOnBigEndian(out.subarray(0, data.byteLength), data.BYTES_PER_ELEMENT);
  return out;
}

function swapOnBigEndian(bytes: Uint8Array, width: number): void {
  if (isLittleEndian() || width === 1) return;
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (width === 2) view.swap16();
  else view.swap32();
}

function isLittleEndian(): boolean {
  return new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
}

function typeOf(data: ModelArray): ArrayType {
  const found = (Object.keys(TYPES) as ArrayType[]).find((type) => data instanceof TYPES[type]);
  return found as ArrayType;
}

function padded(bytes: number): number {
  return Math.ceil(bytes / ALIGN) * ALIGN;
}

function pack(raw: Buffer): Buffer {
  return brotliCompressSync(raw, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length },
  });
}

/** More than any model of ours takes: a damaged file must not ask for all memory. */
const LARGEST_CHUNK = 2 ** 26;

/** Into one stretch of memory, which is known beforehand: nothing need be put together. */
function unpack(packed: Buffer, entries: readonly Entry[]): Buffer {
  const size = entries.reduce(
    (sum, { type, length }) => sum + padded(length * TYPES[type].BYTES_PER_ELEMENT),
    64,
  );
  return brotliDecompressSync(packed, { chunkSize: Math.min(size, LARGEST_CHUNK) });
}

function badModel(message: string, where: string): SetupError {
  return new SetupError('E_MODEL', message, { where, hint: 'train the model again: its card says how' });
}
