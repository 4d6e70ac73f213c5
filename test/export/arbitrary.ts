import fc from 'fast-check';
import type { Row } from '../../src/io/dataset/read-rows.ts';

/** What makes offsets drift: emoji and their joiners, signs that join, right-to-left words, breaks, blanks of all kinds. */
const UNITS = [
  '💥',
  '👨‍👩‍👧',
  '🇺🇦',
  '𝔎',
  'é',
  'e\u0301',
  'ن',
  'קרב',
  '\u200f',
  '北',
  'Izium',
  'don’t',
  'so-called',
  '12',
  '.',
  ',',
  '"',
  "'",
  '|',
  '\\',
  '=',
  '-',
  '@',
  ' ',
  '  ',
  '\u00a0',
  '\n',
  '\n\n',
  '\t',
  '\u2028',
  '\u0085',
  '\u200b',
];
export const words = fc.array(fc.constantFrom(...UNITS), { maxLength: 30 }).map((units) => units.join(''));

const LABELS = ['PER', 'ORG', 'GPE'];
const FORMS = ['name', 'acronym', 'adjective', 'nominal', 'pronoun'];

/** Documents of any text with mentions and events anywhere in them, as they stand in a dataset. */
export const tables = fc
  .array(
    fc.record({
      text: words.filter((text) => text !== ''),
      spans: fc.array(
        fc.record({
          from: fc.nat(200),
          length: fc.nat(12),
          label: fc.constantFrom(...LABELS),
          form: fc.constantFrom(...FORMS),
          sentence: fc.nat(2),
          trigger: fc.boolean(),
        }),
        { maxLength: 8 },
      ),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((documents) => {
    const rows = {
      documents: [] as Row[],
      mentions: [] as Row[],
      events: [] as Row[],
      arguments: [] as Row[],
    };
    documents.forEach(({ text, spans }, d) => {
      const doc_id = `doc_${d}`;
      rows.documents.push({ doc_id, source_id: `a ${d}`, source: 'a.txt', status: 'done', text });
      const points = [...text];
      let last: string | null = null;
      for (const [n, { from, length, label, form, sentence, trigger }] of spans.entries()) {
        const start = from % points.length;
        const end = Math.min(points.length, start + 1 + length);
        const said = points.slice(start, end).join('');
        if (trigger) {
          const event_id = `evt_${d}_${n}`;
          rows.events.push({
            ...{ event_id, doc_id, sentence, type: 'ASSAULT', factuality: 'claimed' },
            ...{ trigger: said, trigger_start: start, trigger_end: end },
          });
          rows.arguments.push({ event_id, doc_id, role: 'actor', position: 0, mention_id: last, text: 'x' });
        } else {
          last = `men_${d}_${n}`;
          rows.mentions.push({
            mention_id: last,
            doc_id,
            sentence,
            start,
            end,
            text: said,
            type: label,
            form,
          });
        }
      }
    });
    return rows;
  });
export type Tables = Readonly<Record<'documents' | 'mentions' | 'events' | 'arguments', readonly Row[]>>;
