import { constants, createInflate } from 'node:zlib';
import { RejectError } from '../../../core/errors.ts';

/** A stream may swell to this size; a page's picture in full colour is half as large. */
const LARGEST = 64 * 2 ** 20;
/** Compressed data shorter than this cannot swell to that. */
const SHORTEST = LARGEST / 1032;

/** All streams together; more is no article either. */
const MOST = 8 * LARGEST;
/** A stream begins within so many bytes of the name of its filter. */
const DICTIONARY = 2000;

/** @throws RejectError E_PDF_BOMB when a stream in the file, or all of them, swell out of all proportion */
export async function refuseBombs(bytes: Buffer): Promise<void> {
  let total = 0;
  for (let at = bytes.indexOf('FlateDecode'); at >= 0; at = bytes.indexOf('FlateDecode', at + 11)) {
    const before = bytes.toString('latin1', Math.max(0, at - 40), at);
    if (/\/FlateDecode\s{0,9}\/$/.test(before)) throw bomb();
    const stream = streamAfter(bytes, at);
    if (stream.length < SHORTEST) continue;
    total += await swollen(stream);
    if (total > MOST) throw bomb();
  }
}

/** Up to where the next stream could swell no further than is let through. */
function streamAfter(bytes: Buffer, at: number): Buffer {
  const start = bytes.subarray(at, at + DICTIONARY).indexOf('stream');
  if (start < 0) return bytes.subarray(0, 0);
  const from = at + start + (bytes[at + start + 6] === 0x0d ? 8 : 7);
  const rest = bytes.subarray(from, from + LARGEST / 4);
  const end = rest.indexOf('endstream');
  return end < 0 ? rest : rest.subarray(0, end);
}

/** The size that the data swell to. */
async function swollen(pressed: Uint8Array): Promise<number> {
  const inflate = createInflate({ finishFlush: constants.Z_SYNC_FLUSH, chunkSize: 256 * 1024 });
  inflate.end(pressed);
  let plain = 0;
  try {
    for await (const chunk of inflate as AsyncIterable<Uint8Array>) {
      plain += chunk.length;
      if (plain > LARGEST) throw bomb();
    }
  } catch (error) {
    if (error instanceof RejectError) throw error;
    // Broken or encrypted data: whoever reads the file says so.
  }
  return plain;
}

function bomb(): RejectError {
  return new RejectError(
    'E_PDF_BOMB',
    `a stream in this PDF swells to more than ${LARGEST} bytes`,
    'this is no article; leave it out',
  );
}
