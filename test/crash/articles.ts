import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ARTICLES = fileURLToPath(new URL('../../corpus/articles', import.meta.url));

/** Numbers from 0 to 1 that are the same for the same seed. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Rows of articles put together from paragraphs of the corpus: as many as asked for, all different. */
export function rows(count: number, seed: number): string {
  const random = dice(seed);
  const paragraphs = readdirSync(ARTICLES)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readFileSync(`${ARTICLES}/${name}`, 'utf8').split(/\n{2,}/))
    .filter((paragraph) => paragraph.length > 80 && paragraph.length < 800);
  const pick = (): string => paragraphs[Math.floor(random() * paragraphs.length)] ?? '';
  let text = '';
  for (let i = 0; i < count; i++) {
    const published = `202${Math.floor(random() * 6)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`;
    const body = Array.from({ length: 1 + Math.floor(random() * 3) }, pick).join('\n\n');
    text += `${JSON.stringify({ id: `row-${i}`, published, text: `${body}\n\nReport ${i}.` })}\n`;
  }
  return text;
}
