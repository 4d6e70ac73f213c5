import { makeTokenTrie, type TokenTrie } from '../../nlp/token-trie.ts';
import { scanWords } from '../../nlp/words.ts';
import type { Knowledge } from '../../packs/knowledge.ts';
import { NAME_HEADS, type NameHeadRow } from '../../packs/name-heads.schema.ts';
import { ORGANS, type OrganRow } from '../../packs/organs.schema.ts';
import { TITLES, type TitleRow } from '../../packs/titles.schema.ts';
import { makeNameWords, type NameWords } from './name-words.ts';

/** The word tables of the recognition rules, compiled. */
export interface RuleTables {
  readonly organs: TokenTrie<OrganRow>;
  readonly organRows: ReadonlyMap<string, OrganRow>;
  readonly titles: TokenTrie<TitleEntry>;
  readonly heads: TokenTrie<NameHeadRow>;
  readonly words: NameWords;
}

export interface TitleEntry {
  readonly row: TitleRow;
  /** Written with a capital in the table: counts only with a capital in the text. */
  readonly capital: boolean;
}

export function makeRuleTables(knowledge: Knowledge): RuleTables {
  const organs = makeTokenTrie<OrganRow>();
  const titles = makeTokenTrie<TitleEntry>();
  const heads = makeTokenTrie<NameHeadRow>();
  const keys = (phrase: string): string[] => scanWords(phrase).map((word) => word.key);
  for (const { row } of knowledge.rows(ORGANS)) for (const head of row.heads) organs.add(keys(head), row);
  for (const { row } of knowledge.rows(TITLES))
    for (const title of row.titles) titles.add(keys(title), { row, capital: /^\p{Lu}/u.test(title) });
  for (const { row } of knowledge.rows(NAME_HEADS)) for (const head of row.heads) heads.add(keys(head), row);
  const organRows = new Map(knowledge.rows(ORGANS).map(({ row }) => [row.id, row]));
  return { organs, organRows, titles, heads, words: makeNameWords(knowledge) };
}

/** The longest entry that begins at a word and lies wholly in its sentence. */
export function longest<T>(
  trie: TokenTrie<T>,
  keyAt: (index: number) => string | null,
  from: number,
): { readonly length: number; readonly values: readonly T[] } | null {
  let best: { length: number; values: readonly T[] } | null = null;
  trie.match(keyAt, from, (length, values) => {
    best = { length, values };
  });
  return best;
}
