/** Words of articles as they may stand in a report: on one line, without control characters and reordering marks. */
export function oneLine(text: string): string {
  return text
    .replace(/\s{1,1000}/g, ' ')
    .replace(
      /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
      (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}
