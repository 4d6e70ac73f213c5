/** Bytes looked at. */
const SAMPLE = 4096;
/** First bytes of the rows that Latin, Cyrillic, Hebrew, Arabic and Devanagari letters stand in. */
const ROWS = [0x00, 0x04, 0x05, 0x06, 0x09];

/** The order of UTF-16 bytes without a mark: the bytes that name the row are nearly all the same, the others not. */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 8 || bytes.length % 2 !== 0) return null;
  const sample = bytes.subarray(0, SAMPLE);
  const first = shareOfRows(sample, 0);
  const second = shareOfRows(sample, 1);
  if (second > 0.7 && first < 0.3) return 'utf-16le';
  if (first > 0.7 && second < 0.3) return 'utf-16be';
  return wideLetters(sample);
}

function shareOfRows(sample: Uint8Array, from: number): number {
  let hits = 0;
  for (let i = from; i < sample.length; i += 2) if (ROWS.includes(sample[i] ?? 0xff)) hits++;
  return (2 * hits) / sample.length;
}

const STOP = /[\u3001\u3002\uFF0C]/g;
const WIDE = /[\u3000-\u30FF\u4E00-\u9FFF\uFF00-\uFFEF]/g;

/** Chinese and Japanese fill many rows; read in the other order they are something else. */
function wideLetters(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const units = sample.length / 2;
  for (const charset of ['utf-16le', 'utf-16be'] as const) {
    const text = new TextDecoder(charset).decode(sample);
    const stops = text.match(STOP)?.length ?? 0;
    if ((text.match(WIDE)?.length ?? 0) > 0.9 * units && stops > 0.02 * units) return charset;
  }
  return null;
}
