import type { FurnitureRow } from '../../../packs/furniture.schema.ts';
import type { PackRow } from '../../../packs/knowledge.ts';

/** A row of furniture ready to be tried on a block. */
export interface FurnitureRule {
  readonly row: FurnitureRow;
  readonly pattern: RegExp;
}

/** What a block turned out to be, and the value it holds. */
export interface FurnitureHit {
  readonly row: FurnitureRow;
  readonly value: string | null;
}

export function compileFurniture(rows: readonly PackRow<FurnitureRow>[]): readonly FurnitureRule[] {
  return rows.map(({ row }) => ({ row, pattern: new RegExp(row.pattern, 'u') }));
}

export function matchFurniture(rules: readonly FurnitureRule[], words: string): FurnitureHit | null {
  for (const { row, pattern } of rules) {
    if (words.length > row.longest) continue;
    const match = pattern.exec(words);
    if (match) return { row, value: match.groups?.value?.trim() ?? null };
  }
  return null;
}
