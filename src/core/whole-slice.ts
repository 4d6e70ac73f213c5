/** The border at `at`, or the one before it where both halves of a surrogate pair would be parted. */
export function wholeBefore(text: string, at: number): number {
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before < 0xdc00 ? at - 1 : at;
}

/** The words between two offsets, with both halves of what stands over the first and without what stands over the last. */
export function wholeSlice(text: string, start: number, end: number): string {
  return text.slice(wholeBefore(text, start), wholeBefore(text, end));
}

/** Words cut out of a text somewhere, without the halves of surrogate pairs at their ends. */
export function withoutHalves(words: string): string {
  return words.replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '');
}
