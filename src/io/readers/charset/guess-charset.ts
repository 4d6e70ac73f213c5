import { plausibility } from './plausibility.ts';

/** Bytes that decide at most: enough for letters to show their habits. */
const SAMPLE = 64 * 1024;
/** Tables that are tried whatever the frequencies say; the first of equals wins. */
const ALWAYS = [
  'windows-1252',
  'windows-1250',
  'windows-1254',
  'windows-1251',
  'koi8-u',
  'ibm866',
  'macintosh',
  'gb18030',
];
/** What the frequencies of the letters, and what the page itself, weigh beside the look of the words. */
const BY_FREQUENCY = 0.5;
const DECLARED = 0.5;

/** The encoding under which the letters beyond ASCII make the best words. */
export async function guessCharset(bytes: Uint8Array, declared: string | null): Promise<string> {
  const sample = wordsBeyondAscii(bytes);
  const { analyse } = await import('chardet');
  const weights = new Map<string, number>(ALWAYS.map((name) => [name, 0]));
  for (const { name, confidence } of analyse(sample))
    weights.set(known(name), Math.max(weights.get(known(name)) ?? 0, (BY_FREQUENCY * confidence) / 100));
  if (declared !== null) weights.set(known(declared), (weights.get(known(declared)) ?? 0) + DECLARED);
  const scored = [...weights]
    .filter(([name]) => !name.startsWith('utf-'))
    .map(([name, weight]) => ({ name, score: weight + plausibility(new TextDecoder(name).decode(sample)) }));
  return scored.reduce((best, next) => (next.score > best.score + 1e-9 ? next : best)).name;
}

/** The name under which the decoder knows it; what it does not know counts as the commonest. */
function known(name: string): string {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return 'windows-1252';
  }
}

/** The stretches between spaces that hold bytes beyond ASCII, a space between them. */
function wordsBeyondAscii(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(Math.min(bytes.length + 1, SAMPLE));
  let length = 0;
  let start = 0;
  let beyond = false;
  for (let i = 0; i <= bytes.length && length < SAMPLE; i++) {
    const byte = bytes[i] ?? 0x20;
    if (byte >= 0x80) beyond = true;
    if (byte > 0x20) continue;
    if (beyond) {
      const word = bytes.subarray(start, Math.min(i + 1, start + SAMPLE - length));
      sample.set(word, length);
      length += word.length;
    }
    start = i + 1;
    beyond = false;
  }
  return sample.subarray(0, length);
}

/** What a page says of its own encoding in its first lines; null when it says nothing. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  return (
    /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?([a-z0-9_-]{2,20})/i.exec(head)?.[1]?.toLowerCase() ?? null
  );
}
