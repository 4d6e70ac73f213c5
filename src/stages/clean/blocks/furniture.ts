import type { FurnitureRow } from '../../../packs/furniture.schema.ts';
import type { PackRow } from '../../../packs/knowledge.ts';
import { type PageTalk, type PageWords, pageTalk } from './page-talk.ts';

/** What is asked of a line: the packs' rows in their order, and the words that pages talk in. */
export interface FurnitureRules {
  readonly rows: readonly FurnitureRule[];
  readonly talk: PageWords;
}

/** A row of furniture ready to be tried on a block. */
interface FurnitureRule {
  readonly row: FurnitureRow;
  readonly pattern: RegExp;
}

/** What a block turned out to be, and the value it holds. */
export interface FurnitureHit {
  readonly row: Omit<FurnitureRow, 'why' | 'pattern' | 'longest' | 'yes' | 'no'>;
  readonly value: string | null;
}

export function compileFurniture(rows: readonly PackRow<FurnitureRow>[], talk: PageWords): FurnitureRules {
  return { rows: rows.map(({ row }) => ({ row, pattern: new RegExp(row.pattern, 'u') })), talk };
}

export function matchFurniture({ rows, talk }: FurnitureRules, words: string): FurnitureHit | null {
  for (const { row, pattern } of rows) {
    if (words.length > row.longest) continue;
    const match = pattern.exec(words);
    if (match) return { row, value: match.groups?.value?.trim() ?? null };
  }
  const kind = pageTalk(words, talk);
  return kind === null ? null : TALK[kind];
}

const talkHit = (kind: PageTalk, leads: FurnitureRow['leads']): FurnitureHit => ({
  row: {
    id: `furniture/page-${kind}`,
    kind: 'furniture',
    field: null,
    next: false,
    remove: 'anywhere',
    speaks: true,
    leads,
  },
  value: null,
});

const TALK: Readonly<Record<PageTalk, FurnitureHit>> = {
  call: talkHit('call', null),
  address: talkHit('address', null),
  label: talkHit('label', 'titles'),
};
