import { SetupError } from '../core/errors.ts';
import type { Gold } from '../io/gold/gold.schema.ts';

interface Words {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Gold of another version of an article points beside its words, and every score would be wrong.
 * @throws SetupError E_GOLD at the first span whose words stand elsewhere
 */
export function checkGoldFits(gold: Gold, raw: readonly string[], where: string): void {
  if (raw.length === 0) return;
  const said = ({ start, end }: Words): string => raw.slice(start, end).join('');
  const off = wordsOf(gold).filter((span) => said(span) !== span.text);
  const [first] = off;
  if (!first) return;
  throw new SetupError(
    'E_GOLD',
    `gold of ${gold.source_id} does not fit the text of the run: at ${first.start} stands "${said(first)}", and not "${first.text}" (${off.length} spans in all)`,
    {
      where,
      hint: 'offsets of gold count code points of documents.raw_text: annotate that text, or run the article that was annotated',
    },
  );
}

function wordsOf({ entities, dates, quantities, events, cleaning }: Gold): readonly Words[] {
  return [
    ...entities,
    ...dates,
    ...quantities,
    ...events.map(({ trigger }) => trigger),
    ...(cleaning?.defects ?? []),
  ];
}
