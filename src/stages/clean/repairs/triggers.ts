import type { Span } from '../../../core/span.ts';
import { escapePattern } from './lexicon.ts';
import { fillSlots, type Slots, slotOf } from './slots.ts';

/** Plain words that must stand in a line before it is worth asking `what` about it. */
export interface TriggerWords<What> {
  readonly words: string;
  readonly what: What;
}

/** Says what is worth asking about a line. */
export type Trigger<What> = (text: string, line: Span) => ReadonlySet<What>;

/** Triggers are compared only where their first letters stand; shorter ones are looked for one by one. */
const FIRST = 3;

/**
 * Rules are many and texts that need one are few: one walk over the line looks at three letters at a time and compares
 * a trigger only where its first three stand.
 */
export function compileTriggers<What>(triggers: readonly TriggerWords<What>[]): Trigger<What> {
  const short = triggers.filter(({ words }) => words.length < FIRST);
  const anyShort = new RegExp(short.map(({ words }) => escapePattern(words)).join('|') || '(?!)');
  const slots = fillSlots(
    triggers.filter(({ words }) => words.length >= FIRST),
    ({ words }) => slotOf(words.charCodeAt(0), words.charCodeAt(1), words.charCodeAt(2)),
  );
  return (text, line) => {
    const found = new Set<What>();
    const all = text.slice(line.start, line.end);
    if (anyShort.test(all)) for (const { words, what } of short) if (all.includes(words)) found.add(what);
    addLong(text, line, slots, found);
    return found;
  };
}

function addLong<What>(
  text: string,
  { start, end }: Span,
  { numbers, lists }: Slots<TriggerWords<What>>,
  found: Set<What>,
): void {
  let a = text.charCodeAt(start);
  let b = text.charCodeAt(start + 1);
  for (let i = start + 2; i < end; i++) {
    const c = text.charCodeAt(i);
    const number = numbers[slotOf(a, b, c)] as number;
    if (number > 0)
      for (const { words, what } of lists[number] as readonly TriggerWords<What>[])
        if (text.startsWith(words, i - 2)) found.add(what);
    a = b;
    b = c;
  }
}
