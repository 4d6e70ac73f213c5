import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldRow } from './gold-rows.ts';

/** The set of the project's own articles, as training and measuring call it. */
export const OWN = 'articles';

interface OwnGold {
  readonly source_id: string;
  readonly source: string;
  readonly meta?: { readonly part?: string };
  readonly entities: readonly {
    readonly start: number;
    readonly end: number;
    readonly type: string;
    readonly entity: string;
  }[];
  readonly cleaning?: { readonly defects?: readonly unknown[] };
}

/** Plain-text articles of `corpus/` that are not held for the last measurement; those with more defects left out. */
export function ownArticles(corpus: string, mostDefects: number): readonly GoldRow[] {
  return readdirSync(join(corpus, 'gold'))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(corpus, 'gold', file), 'utf8')) as OwnGold)
    .filter(({ source, meta }) => meta?.part === 'dev' && source.endsWith('.txt'))
    .filter(({ cleaning }) => (cleaning?.defects?.length ?? 0) <= mostDefects)
    .map((gold) => rowOf(gold, bodyOf(readFileSync(join(corpus, gold.source), 'utf8'))));
}

function bodyOf(text: string): string {
  return text.replace(/^---\n[\s\S]*?\n---\n/, '');
}

/** Gold counts code points; the rest of training counts UTF-16 units. */
function rowOf(gold: OwnGold, text: string): GoldRow {
  const units = [0];
  for (const letter of text) units.push((units.at(-1) ?? 0) + letter.length);
  const at = (point: number): number => units[point] ?? text.length;
  return {
    id: `${OWN}:${gold.source_id}`,
    corpus: OWN,
    license: 'Apache-2.0',
    text,
    entities: gold.entities.map(({ start, end, type, entity }, n) => ({
      id: `${n}`,
      start: at(start),
      end: at(end),
      text: text.slice(at(start), at(end)),
      type,
      cluster: entity,
    })),
  };
}
