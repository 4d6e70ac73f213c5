import * as L from '../../nlp/ner/lexicon.ts';
import type { GoldEntity, GoldRow } from './gold-rows.ts';
import type { KnownWords } from './known-words.ts';

export interface NameSpan {
  readonly start: number;
  readonly end: number;
}

/** The name in a gold span: without article, quotes and possessive; without title where the set takes titles in. */
export function nameWithin(row: GoldRow, entity: GoldEntity, known: KnownWords): NameSpan {
  let start = entity.nameStart ?? entity.start;
  let end = entity.nameEnd ?? entity.end;
  const text = (): string => row.text.slice(start, end);
  start += /^(?:(?:the|a|an)\s{1,5}|["“‘'([]){1,20}/i.exec(text())?.[0].length ?? 0;
  end -= /(?:['’]s?|["”)\],;:]){1,20}$/.exec(text())?.[0].length ?? 0;
  if (/^(?:re3d|gum)/.test(row.corpus) && /person/i.test(entity.type)) start += titleLength(text(), known);
  return { start, end };
}

/** Titles are not searched beyond this many words. */
const LONGEST_TITLE = 5;

function titleLength(text: string, known: KnownWords): number {
  const words = [...text.matchAll(/\S+/g)].map((match) => ({ word: match[0], at: match.index }));
  let cut = 0;
  for (let i = 0; i < Math.min(words.length - 1, LONGEST_TITLE); i++) {
    const office = known.classes(words[i]?.word.replace(/\.$/, '') ?? '') & L.OFFICE;
    const next = words[i + 1];
    if (office && next && /^\p{Lu}/u.test(next.word)) cut = next.at;
  }
  return cut;
}
