import type { Mender } from './mend.ts';

/** Says which of the rules it was made for may find something in a text. */
export type Trigger = (text: string) => ReadonlySet<Mender>;

interface Entry {
  readonly words: string;
  readonly mender: Mender;
}

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
    const found = new Set<Mender>();
    for (const { words, mender } of short) if (text.includes(words)) found.add(mender);
    let a = text.charCodeAt(0);
    let b = text.charCodeAt(1);
    for (let i = 2; i < text.length; i++) {
      const c = text.charCodeAt(i);
      const here = slots[slotOf(a, b, c)];
      if (here !== undefined) addStarting(text, i - 2, here, found);
      a = b;
      b = c;
    }
    return found;
  };
}

function addStarting(text: string, at: number, entries: readonly Entry[], found: Set<Mender>): void {
  for (const { words, mender } of entries) if (text.startsWith(words, at)) found.add(mender);
}

function slotOf(a: number, b: number, c: number): number {
  return (a * 1021 + b * 67 + c) & (SLOTS - 1);
}
