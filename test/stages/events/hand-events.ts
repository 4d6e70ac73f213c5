import { resolve } from 'node:path';
import type { Event } from '../../../src/core/layers/event.ts';
import type { Quantity } from '../../../src/core/layers/quantity.ts';
import type { EntityType, QuantityKind } from '../../../src/core/vocabulary.ts';
import { loadKnowledge } from '../../../src/packs/knowledge.ts';
import { makeEvents } from '../../../src/stages/events/events.ts';
import { clausesOf, docOf } from '../clauses/hand-made.ts';

export type Names = readonly (readonly [string, EntityType])[];
export type Counts = readonly (readonly [words: string, kind: QuantityKind])[];

const knowledge = loadKnowledge(resolve(import.meta.dirname, '../../../pipelines/packs'), ['english']);
const stage = makeEvents({}, { knowledge, models: '' });

/** One line per event: `ASSAULT/aerial bombed actor=Asmara recipient=Mekelle`, with the event it is inside behind `<`. */
export function eventLines(
  notation: string,
  names: Names,
  counts: Counts = [],
  heading = false,
): readonly string[] {
  const base = docOf([notation], names, { heading });
  const text = base.cleaned.view.text;
  const quantities = counts.map(([words, kind]) => count(text, words, kind));
  const doc = { ...base, quantities, clauses: clausesOf(base) };
  const events = stage.run(doc, { note: () => {} });
  return events.map((event) => lineOf(text, events, event));
}

function count(text: string, words: string, kind: QuantityKind): Quantity {
  const start = text.indexOf(words);
  const end = start + words.length;
  return {
    start,
    end,
    sentence: 0,
    low: 1,
    high: 1,
    approximate: false,
    unit: null,
    kind,
    of: null,
    rule: 'test',
  };
}

function lineOf(text: string, events: readonly Event[], event: Event): string {
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  const roles = event.args
    .filter(({ role }) => role !== 'content')
    .map((arg) => ` ${arg.role}=${words(arg)}`);
  const outer = event.embeddedIn === null ? undefined : events[event.embeddedIn];
  const mode = event.mode === null ? '' : `/${event.mode}`;
  const polarity = event.factuality.polarity === 'negative' ? ' not' : '';
  return `${event.type}${mode} ${words(event.trigger)}${roles.join('')}${polarity}${outer ? ` < ${words(outer.trigger)}` : ''}`;
}
