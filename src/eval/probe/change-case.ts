import { DRESS } from './dress.table.ts';
import { type Case, fill, type Slots } from './fill.ts';
import type { Change, ProbeGroup } from './probe.schema.ts';

/** A text as it goes through the pipeline. */
export interface Written {
  readonly text: string;
  readonly published: string;
  readonly slots: Slots;
}

/** The case as it stands. */
export function written(one: Case, group: ProbeGroup): Written {
  return { text: capital(fill(one.form, one.slots)), published: group.published, slots: one.slots };
}

/** The case after the changes of its group. */
export function changed(one: Case, group: ProbeGroup): Written {
  const changes = group.change ?? [];
  const slots = changes.reduce(changeSlots, one.slots);
  const plain = capital(fill(one.form, slots));
  const published = changes.reduce(
    (day, change) => ('publication' in change ? addDays(day, change.publication) : day),
    group.published,
  );
  return { text: changes.reduce((text, change) => dress(text, change, slots), plain), published, slots };
}

function changeSlots(slots: Slots, change: Change): Slots {
  const next = new Map(slots);
  if ('swap' in change) {
    const [a, b] = change.swap;
    next.set(a, slots.get(b) ?? '').set(b, slots.get(a) ?? '');
  }
  if ('put' in change)
    for (const [slot, other] of Object.entries(change.put)) next.set(slot, slots.get(other) ?? '');
  return next;
}

function dress(text: string, change: Change, slots: Slots): string {
  if ('dress' in change) return DRESS[change.dress](text);
  if ('before' in change || 'after' in change)
    return `${fill(change.before ?? '', slots)}${text}${fill(change.after ?? '', slots)}`;
  return text;
}

/** What the changed slots held before, by what they hold now. */
export function wordsBefore(one: Case, after: Slots): ReadonlyMap<string, string> {
  const pairs = [...after].map(([slot, words]) => [words, one.slots.get(slot) ?? words] as const);
  return new Map(pairs.filter(([now, before]) => now !== before));
}

export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The first letter of a sentence, also behind a quotation mark. */
function capital(text: string): string {
  return text.replace(
    /^(["\u201c]?)(\p{Ll})/u,
    (_, mark: string, letter: string) => mark + letter.toUpperCase(),
  );
}
