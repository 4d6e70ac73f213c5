import type { Doc, LayerName } from '../../core/doc.ts';
import type { Quantity } from '../../core/layers/quantity.ts';
import type { Knowledge } from '../../packs/knowledge.ts';
import { QUANTITIES, type QuantityRow } from '../../packs/quantities.schema.ts';

/** Reads a text with every stage up to this one; given by whoever can build them. */
export type Analyse = (text: string) => Doc<LayerName>;

type Rule = Extract<QuantityRow, { is: 'rule' }>;

/** Runs the examples of the rules: each `yes` must give what it says, by its rule; each `no` nothing by it. */
export function checkExamples(
  tools: { readonly knowledge: Knowledge },
  analyse?: Analyse,
): readonly string[] {
  return tools.knowledge.rows(QUANTITIES).flatMap(({ row, where }) => {
    if (row.is !== 'rule' || analyse === undefined) return [];
    return failures(row, (text) => analyse(text).quantities).map((failure) => `${where}: ${failure}`);
  });
}

function failures(row: Rule, read: (text: string) => readonly Quantity[]): readonly string[] {
  const yes = row.yes.flatMap(([text, wanted]) => {
    const found = read(text);
    const got = found.map(tell);
    if (got.join('; ') !== wanted.join('; '))
      return [`${text}: wanted ${wanted.join('; ')}, found ${got.join('; ')}`];
    return found.some(({ rule }) => rule === row.id)
      ? []
      : [`${text}: not by ${row.id} but by ${found.map(({ rule }) => rule).join(' ')}`];
  });
  const no = row.no.filter((text) => read(text).some(({ rule }) => rule === row.id));
  return [...yes, ...no.map((text) => `${text}: found by ${row.id}`)];
}

/** `12..30 killed soldier`; an open bound is left out. */
function tell({ low, high, kind, unit }: Quantity): string {
  return `${low ?? ''}..${high ?? ''} ${kind} ${unit ?? ''}`.trim();
}
