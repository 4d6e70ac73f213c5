import { resolve } from 'node:path';
import type { Timex } from '../../../src/core/layers/timex.ts';
import { loadKnowledge } from '../../../src/packs/knowledge.ts';
import { makeRelations } from '../../../src/stages/relations/relations.ts';
import { clausesOf, docOf } from '../clauses/hand-made.ts';
import type { Names } from '../events/hand-events.ts';

const knowledge = loadKnowledge(resolve(import.meta.dirname, '../../../pipelines/packs'), ['english']);
const stage = makeRelations({}, { knowledge, models: '' });

/** One line per relation: `head_of Hemedti > RSF appositive`; `years` are words that are dates of their own value. */
export function relationLines(
  notation: string,
  names: Names,
  years: readonly string[] = [],
): readonly string[] {
  const base = docOf([notation], names);
  const text = base.cleaned.view.text;
  const dated = { ...base, dates: years.map((words) => yearOf(text, words)), quantities: [] };
  const doc = { ...dated, clauses: clausesOf(dated) };
  const words = (mention: number | null) => {
    const one = mention === null ? undefined : doc.entities.mentions[mention];
    return one ? text.slice(one.start, one.end) : '';
  };
  return stage
    .run(doc, { note: () => {} })
    .map(({ type, subject, object, objectValue, construction, factuality }) => {
      const end = [words(object), objectValue ?? ''].filter((part) => part !== '').join(' = ');
      return `${type} ${words(subject)} > ${end} ${construction}${factuality.polarity === 'negative' ? ' not' : ''}`;
    });
}

function yearOf(text: string, words: string): Timex {
  const start = text.indexOf(words);
  return {
    start,
    end: start + words.length,
    sentence: 0,
    type: 'DATE',
    value: words,
    mod: null,
    quant: null,
    freq: null,
    edtf: words,
    dateStart: `${words}-01-01`,
    dateEnd: `${words}-12-31`,
    precision: 'year',
    anchorKind: 'explicit',
    anchorDate: null,
    anchorRef: null,
    alternatives: [],
    calendar: 'gregorian',
    inName: false,
    link: null,
    rule: 'test',
  };
}
