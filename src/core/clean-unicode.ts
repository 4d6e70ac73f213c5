/**
 * Well-formed Unicode without NUL and byte-order mark. Lone surrogates and NUL become U+FFFD one for one,
 * so that offsets into the text stay where they were.
 */
export function cleanUnicode(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  const marked = whole.charCodeAt(0) === 0xfeff ? whole.slice(1) : whole;
  return marked.includes('\0') ? marked.replaceAll('\0', '\uFFFD') : marked;
}

/** A short text of metadata: one line, trimmed; null when nothing is left. */
export function metaText(value: string | null | undefined): string | null {
  const line = cleanUnicode(value ?? '')
    .replace(/\s{1,1000}/g, ' ')
    .trim();
  return line === '' ? null : line;
}
