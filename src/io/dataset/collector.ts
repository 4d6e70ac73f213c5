import { wholeBefore } from '../../core/whole-slice.ts';

/**
 * Collects bytes in one buffer and hands them on when it is full. A buffer for each piece would be garbage that lies
 * outside of V8's heap: it is let go of late, and what is left of it grows with the run.
 */
export interface Collector {
  text(text: string): void;
  bytes(bytes: Uint8Array): void;
  /** Hands on what is there. */
  flush(): void;
}

/** Bytes that a code unit takes at most in UTF-8. */
const WIDEST = 3;

/** @param take must be done with the bytes when it returns */
export function collector(size: number, take: (bytes: Uint8Array) => void): Collector {
  const buffer = Buffer.allocUnsafe(size);
  let end = 0;
  const flush = (): void => {
    if (end > 0) take(buffer.subarray(0, end));
    end = 0;
  };
  const piece = (text: string): void => {
    if (text.length * WIDEST > size - end) flush();
    end += buffer.write(text, end);
  };
  return {
    text(text) {
      const most = Math.floor(size / WIDEST);
      for (let from = 0; from < text.length; ) {
        const to = from + most < text.length ? wholeBefore(text, from + most) : text.length;
        piece(from === 0 && to === text.length ? text : text.slice(from, to));
        from = to;
      }
    },
    bytes(bytes) {
      if (bytes.length > size - end) flush();
      if (bytes.length > size) return take(bytes);
      buffer.set(bytes, end);
      end += bytes.length;
    },
    flush,
  };
}
