import type { Mender } from './mend.ts';

/** Says which of the rules it was made for may find something in a text. */
export type Trigger = (text: string) => ReadonlySet<Mender>;

interface Entry {
  readonly words: string;
  readonly mender: Mender;
}

const SLOTS = 1 << 13;

/**
 * Rules are many and texts that need one are few: one walk over the text looks at two letters at a time and compares
 * a trigger only where its first two stand.
 */
export function compileTriggers(menders: readonly Mender[]): Trigger {
  const entries = menders.flatMap((mender) => mender.rule.triggers.map((words) => ({ words, mender })));
  const single = entries.filter(({ words }) => words.length < 2);
  const slots = new Map<number, Entry[]>();
  for (const entry of entries.filter(({ words }) => words.length >= 2)) {
    const slot = slotOf(entry.words.charCodeAt(0), entry.words.charCodeAt(1));
    const known = slots.get(slot);
    if (known) known.push(entry);
    else slots.set(slot, [entry]);
  }
  /** Small enough to stay near the processor: nearly every look ends here. */
  const taken = new Uint8Array(SLOTS);
  for (const slot of slots.keys()) taken[slot] = 1;
  return (text) => {
    const found = new Set<Mender>();
    for (const { words, mender } of single) if (text.includes(words)) found.add(mender);
    let last = text.charCodeAt(0);
    for (let i = 1; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const slot = slotOf(last, code);
      if (taken[slot] === 1) addStarting(text, i - 1, slots.get(slot) ?? [], found);
      last = code;
    }
    return found;
  };
}

function addStarting(text: string, at: number, entries: readonly Entry[], found: Set<Mender>): void {
  for (const { words, mender } of entries)
    if (!found.has(mender) && text.startsWith(words, at)) found.add(mender);
}

function slotOf(first: number, second: number): number {
  return (first * 67 + second) & (SLOTS - 1);
}
