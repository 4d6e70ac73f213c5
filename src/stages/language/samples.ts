/** Stretches that are looked at, evenly over the text, so that its length costs nothing. */
const MOST_SAMPLES = 16;
const SAMPLE = 400;
/** Characters searched for the beginning of a word. */
const LONGEST_WORD = 60;

/** Stretches of the text that begin and end between words; of a short text, the whole of it in pieces. */
export function samplesOf(text: string): readonly string[] {
  const count = Math.min(MOST_SAMPLES, Math.max(1, Math.floor(text.length / SAMPLE)));
  return Array.from({ length: count }, (_, i) => {
    const from = Math.floor((i * text.length) / count);
    return sampleAt(text, from);
  });
}

function sampleAt(text: string, from: number): string {
  const start = from === 0 ? 0 : nextSpace(text, from);
  return text.slice(start, nextSpace(text, start + SAMPLE)).toWellFormed();
}

function nextSpace(text: string, from: number): number {
  const stretch = text.slice(from, from + LONGEST_WORD);
  const space = stretch.search(/\s/);
  return space < 0 ? from : from + space;
}
