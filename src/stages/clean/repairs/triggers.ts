import type { Mender } from './mend.ts';

/** Says which of the rules it was made for may find something in a text, and in which lines, by their starts. */
export type Trigger = (text: string) => ReadonlyMap<Mender, readonly number[]>;

interface Entry {
  readonly words: string;
  readonly mender: Mender;
}

const NEW_LINE = 10;
const SLOTS = 1 << 13;
/** Triggers are compared only where their first letters stand; shorter ones are looked for one by one. */
const FIRST = 3;

/**
 * Rules are many and texts that need one are few: one walk over the text looks at three letters at a time and compares
 * a trigger only where its first three stand.
 */
export function compileTriggers(menders: readonly Mender[]): Trigger {
  const entries = menders.flatMap((mender) => mender.rule.triggers.map((words) => ({ words, mender })));
  const short = entries.filter(({ words }) => words.length < FIRST);
  const slots: (Entry[] | undefined)[] = new Array<Entry[] | undefined>(SLOTS).fill(undefined);
  for (const entry of entries.filter(({ words }) => words.length >= FIRST)) {
    const [a, b, c] = [0, 1, 2].map((i) => entry.words.charCodeAt(i)) as [number, number, number];
    const slot = slotOf(a, b, c);
    slots[slot] = [...(slots[slot] ?? []), entry];
  }
  return (text) => {
    const found = new Map<Mender, number[]>();
    for (const entry of short) addLines(text, entry, found);
    let line = 0;
    let a = text.charCodeAt(0);
    let b = text.charCodeAt(1);
    for (let i = 2; i < text.length; i++) {
      const c = text.charCodeAt(i);
      const here = slots[slotOf(a, b, c)];
      if (here !== undefined) addStarting(text, i - 2, line, here, found);
      if (a === NEW_LINE) line = i - 1;
      a = b;
      b = c;
    }
    for (const { mender } of short) inOrder(found, mender);
    return found;
  };
}

/** Short triggers are looked for before the others, so that a line may stand twice and out of place. */
function inOrder(found: Map<Mender, number[]>, mender: Mender): void {
  const lines = found.get(mender);
  if (lines !== undefined && lines.length > 1)
    found.set(
      mender,
      [...new Set(lines)].sort((a, b) => a - b),
    );
}

function addStarting(
  text: string,
  at: number,
  line: number,
  entries: readonly Entry[],
  found: Map<Mender, number[]>,
): void {
  for (const { words, mender } of entries) if (text.startsWith(words, at)) add(found, mender, line);
}

/** The lines in which a short trigger stands. */
function addLines(text: string, { words, mender }: Entry, found: Map<Mender, number[]>): void {
  let at = text.indexOf(words);
  while (at >= 0) {
    add(found, mender, text.lastIndexOf('\n', at) + 1);
    const end = text.indexOf('\n', at);
    at = end < 0 ? -1 : text.indexOf(words, end);
  }
}

function add(found: Map<Mender, number[]>, mender: Mender, line: number): void {
  const lines = found.get(mender);
  if (lines === undefined) found.set(mender, [line]);
  else if (lines.at(-1) !== line) lines.push(line);
}

function slotOf(a: number, b: number, c: number): number {
  return (a * 1021 + b * 67 + c) & (SLOTS - 1);
}
