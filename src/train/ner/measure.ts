import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Segments } from '../../core/layers/segments.ts';
import type { NameTagger } from '../../nlp/ner/name-span.ts';
import type { GoldRow } from './gold-rows.ts';

/** Names found in one document, in the scorer's terms. */
export interface Found {
  readonly id: string;
  readonly entities: readonly {
    readonly id: string;
    readonly start: number;
    readonly end: number;
    readonly type: string;
  }[];
}

/** Strict scores of one set under one map, in per cent to one place. */
export interface Score {
  readonly set: string;
  readonly map: string;
  readonly documents: number;
  readonly names: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Our types as the maps of the gold sets call them. */
const CALLED: Readonly<Record<string, string>> = {
  PER: 'PERSON',
  ORG: 'ORGANIZATION',
  LOC: 'LOCATION',
  FAC: 'FACILITY',
};
/** The map of the project's own articles: every type stays what it is. */
export const OWN_MAP = 'own';
const ownTypes = (whole: boolean) => ({
  gold: whole ? CALLED : { ...CALLED, FAC: 'LOCATION', WEAPON: null, TITLE: false },
  pred: { DATE: false, TIME: false },
});
/** Dates are not names: they are scored elsewhere. */
const DATES = new Set(['TIME', 'Temporal', 'date', 'time']);

export function findNames(tagger: NameTagger, id: string, { tokens, sentences }: Segments): Found {
  const spans = tagger.tag(tokens, sentences, { classes: null });
  const entities = spans.map(({ first, last, type }, n) => ({
    id: `N${n}`,
    start: tokens[first]?.start ?? 0,
    end: tokens[last - 1]?.end ?? 0,
    type: CALLED[type] ?? type,
  }));
  return { id, entities };
}

interface Scorer {
  score(
    gold: readonly unknown[],
    found: readonly Found[],
    map: unknown,
  ): {
    readonly entities: {
      readonly micro: { readonly strict: Readonly<Record<'p' | 'r' | 'f1' | 'gold', number>> };
    };
  };
}

/** Scores with the data's own scorer and maps: names alone, or all that the whole program finds. */
export async function scorerOf(
  data: string,
  whole = false,
): Promise<(set: string, map: string, rows: readonly GoldRow[], found: readonly Found[]) => Score> {
  const folder = resolve(data, 'datasets');
  const { score } = (await import(pathToFileURL(join(folder, 'score.mjs')).href)) as Scorer;
  return (set, map, rows, found) => {
    const gold = rows.map(({ relations: _, ...row }) => ({
      ...row,
      entities: row.entities.filter(({ type }) => whole || !DATES.has(type)),
    }));
    const config: unknown =
      map === OWN_MAP
        ? ownTypes(whole)
        : JSON.parse(readFileSync(join(folder, 'maps', `${map}.json`), 'utf8'));
    const { strict } = score(gold, found, config).entities.micro;
    const percent = (x: number): number => Math.round(1000 * x) / 10;
    return {
      set,
      map,
      documents: rows.length,
      names: strict.gold,
      precision: percent(strict.p),
      recall: percent(strict.r),
      f1: percent(strict.f1),
    };
  };
}
