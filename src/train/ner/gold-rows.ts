import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A document with gold names, as the sets in `datasets/dev` give it. */
export interface GoldRow {
  readonly id: string;
  readonly corpus: string;
  readonly license: string;
  readonly text: string;
  readonly entities: readonly GoldEntity[];
  readonly meta?: { readonly dct?: string | null };
  readonly relations?: readonly { readonly type: string; readonly source: string; readonly target: string }[];
}

export interface GoldEntity {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: string;
  readonly mention?: 'NAM' | 'NOM' | 'PRO';
  readonly cluster?: string;
  readonly nameStart?: number;
  readonly nameEnd?: number;
  readonly lat?: number;
  readonly lon?: number;
  readonly link?: string;
}

/** The sets whose licences allow a trained model to be given away. */
export const TRAINING_SETS = ['redocred', 'crossner-politics', 're3d', 'gum-news', 'gum-interview'] as const;

export function readGold(data: string, set: string): readonly GoldRow[] {
  return readFileSync(join(data, 'datasets/dev', `${set}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldRow);
}

/** Rows of re3d carry their own licence; those for non-commercial use only stay out. */
export function mayTrain(row: GoldRow): boolean {
  return !/\bNC\b/.test(row.license);
}
