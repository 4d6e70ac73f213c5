import { bareText, NO_META } from '../../core/bare.ts';
import type { Doc } from '../../core/doc.ts';
import type { Timex } from '../../core/layers/timex.ts';
import { DATES } from '../../packs/dates.schema.ts';
import type { Knowledge } from '../../packs/knowledge.ts';
import { makeDates } from './dates.ts';

/** The day on which the examples of the packs are read: a Tuesday. */
const PUBLISHED = '2026-04-21';
const SUFFIX = /-(?:part|time|of)\b/g;

/** Runs the examples of the rules: each `yes` must give its values by its rule, each `no` nothing by it. */
export function checkExamples(tools: { readonly knowledge: Knowledge }): readonly string[] {
  const stage = makeDates({}, tools);
  const read = (text: string) => stage.run(plainDoc(text), { note: () => undefined });
  return tools.knowledge.rows(DATES).flatMap(({ row, where }) => {
    if (row.is !== 'rule') return [];
    const yes = row.yes.flatMap(([text, values]) =>
      missing(read(text), row.id, values).map((what) => `${text}: ${what}`),
    );
    const no = row.no.filter((text) => read(text).some(({ rule }) => base(rule) === row.id));
    return [...yes, ...no.map((text) => `${text}: found by ${row.id}`)].map(
      (failure) => `${where}: ${failure}`,
    );
  });
}

function missing(found: readonly Timex[], id: string, values: readonly string[]): readonly string[] {
  const got = found.map(({ value }) => value);
  if (got.join(' ') !== values.join(' '))
    return [`wanted ${values.join(' ')}, found ${got.join(' ') || 'nothing'}`];
  return found.some(({ rule }) => base(rule) === id)
    ? []
    : [`not by ${id} but by ${found.map(({ rule }) => rule).join(' ')}`];
}

function base(rule: string): string {
  return rule.replace(SUFFIX, '');
}

/** A document of one paragraph that no other stage has read. */
function plainDoc(text: string): Doc<'cleaned' | 'segments' | 'entities'> {
  const given = { ...NO_META, published: PUBLISHED };
  return {
    source: { id: 'example', path: 'example', mediaType: 'text/plain', raw: text, sha256: '', given },
    cleaned: bareText(text, PUBLISHED),
    segments: {
      tokens: [],
      sentences: [{ start: 0, end: text.length, first: 0, last: 0, block: 0, paragraph: 0, kind: 'body' }],
    },
    entities: { entities: [], mentions: [] },
  };
}
