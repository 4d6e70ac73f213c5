import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { RejectError } from '../../core/errors.ts';

/** Text is rarely pressed to less than a thirtieth; more than this is a bomb. */
const LARGEST_RATIO = 100;
/** Below this size no ratio is suspicious. */
const SMALL = 16 * 2 ** 20;

/**
 * Unpacks; lets go of `chunks` however the reading ends.
 * @throws RejectError E_GZIP_BOMB when the data swell out of all proportion
 */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let pressed = 0;
  let plain = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      pressed += chunk.length;
      yield chunk;
    }
  };
  const packed = counted();
  const stream = Readable.from(packed);
  const unzip = createGunzip();
  stream.on('error', (error) => unzip.destroy(error));
  stream.pipe(unzip);
  try {
    for await (const chunk of unzip as AsyncIterable<Uint8Array>) {
      plain += chunk.length;
      if (plain > SMALL && plain > LARGEST_RATIO * pressed)
        throw new RejectError(
          'E_GZIP_BOMB',
          `${pressed} bytes swell to more than ${plain}`,
          'this is no compressed text; leave it out',
        );
      yield chunk;
    }
  } finally {
    // A pipe that breaks leaves its source open: a thousand broken files would use up all that may be open.
    stream.destroy();
    await packed.return(undefined);
  }
}
