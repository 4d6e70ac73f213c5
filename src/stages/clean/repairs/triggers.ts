import type { Mender } from './mend.ts';

/** Says which of the rules it was made for may find something in a text. */
export type Trigger = (text: string) => readonly Mender[];

const SLOTS = 1 << 16;

/**
 * Rules are many and texts that need one are few: one walk over the text looks at two letters at a time and compares
 * a trigger only where its first two stand.
 */
export function compileTriggers(menders: readonly Mender[]): Trigger {
  const slots: (Entry[] | undefined)[] = new Array(SLOTS);
  const single: Entry[] = [];
  for (const mender of menders)
    for (const words of mender.rule.triggers) {
      const entry = { words, mender };
      if (words.length < 2) single.push(entry);
      else slots[slotOf(words, 0)] = [...(slots[slotOf(words, 0)] ?? []), entry];
    }
  return (text) => {
    const found = new Set<Mender>();
    for (const { words, mender } of single) if (text.includes(words)) found.add(mender);
    for (let i = 0; i + 1 < text.length; i++) {
      const entries = slots[slotOf(text, i)];
      if (entries !== undefined) addStarting(text, i, entries, found);
    }
    return menders.filter((mender) => found.has(mender));
  };
}

function addStarting(text: string, at: number, entries: readonly Entry[], found: Set<Mender>): void {
  for (const { words, mender } of entries)
    if (!found.has(mender) && text.startsWith(words, at)) found.add(mender);
}

interface Entry {
  readonly words: string;
  readonly mender: Mender;
}

function slotOf(text: string, at: number): number {
  return (text.charCodeAt(at) * 251 + text.charCodeAt(at + 1)) & (SLOTS - 1);
}
