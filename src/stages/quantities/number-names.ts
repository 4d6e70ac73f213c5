import { senseBefore, type Text } from './lexicon.ts';

/** `3. Conclusion`, `2) Motives`: the number of a heading or of an item in a list. */
export function isListNumber({ toks }: Text, i: number): boolean {
  const mark = toks[i + 1];
  const atStart = i === 0 || toks[i]?.gap === 'line';
  return atStart && toks[i]?.kind === 'figure' && mark?.gap === 'none' && '.):'.includes(mark.lower);
}

/** A word before the figure that makes it a name: `Resolution 1701`, `No. 5`. */
export function isNumbered(text: Text, i: number): boolean {
  const before = text.toks[i - 1];
  if (before === undefined || text.toks[i]?.gap === 'line') return false;
  const at = before.lower === '.' ? i - 1 : i;
  const found = senseBefore(text, at, 'blocker');
  if (found === null) return false;
  const first = text.text.charAt(text.toks[found.first]?.start ?? 0);
  return (
    at < i ||
    first !== first.toLowerCase() ||
    /^(?:no|nos|number|page|pages|pp|figure|table|note|#)$/.test(before.lower)
  );
}
