/** What a JSON text looks like before it is read: reading and writing fail at depths that nobody needs. */
export interface JsonShape {
  readonly depth: number;
  /** Keys that the outermost object has more than once; of each the reader would keep the last. */
  readonly repeated: readonly string[];
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;

/** Says nothing of whether the text is JSON at all. */
export function jsonShape(text: string): JsonShape {
  const keys = new Map<string, number>();
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = endOfString(text, at);
      if (depth === 1 && isKey(text, end)) count(keys, text.slice(at + 1, end));
      at = end;
    } else if (code === 0x5b || code === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (code === 0x5d || code === 0x7d) depth--;
  }
  return { depth: deepest, repeated: [...keys].flatMap(([key, times]) => (times > 1 ? [key] : [])) };
}

function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}

function isKey(text: string, end: number): boolean {
  let at = end + 1;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at++;
  return text.charCodeAt(at) === COLON;
}

function count(keys: Map<string, number>, key: string): void {
  if (key.length <= 40) keys.set(key, (keys.get(key) ?? 0) + 1);
}
