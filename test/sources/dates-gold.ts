import { readFileSync } from 'node:fs';
import { buildAssembly, readDefinition } from '../../src/assembly/build.ts';
import type { Timex } from '../../src/core/layers/timex.ts';
import { toRaw } from '../../src/core/text-view.ts';

// Gold that is kept beside the project: the hard cases, and the development halves of three corpora.
export const FOLDER = new URL('../../../shared/temporal/', import.meta.url);
const { pipeline } = buildAssembly(readDefinition('conflict-news'));

export interface Gold {
  readonly id: string;
  readonly dct: string | null;
  readonly text: string;
  readonly timexes: readonly (Record<string, string | null> & {
    readonly start: number;
    readonly end: number;
  })[];
}

export function gold(name: string): readonly Gold[] {
  const lines = readFileSync(new URL(name, FOLDER), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Gold);
}

/** What the pipeline finds, in offsets of the text as it arrived. */
export function read({ id, text, dct }: Gold): readonly Timex[] {
  const given = {
    title: null,
    authors: [],
    publisher: null,
    published: dct?.slice(0, 10) ?? null,
    publishedEvidence: 'row',
    url: null,
    language: 'en',
  };
  const outcome = pipeline.run({ id, path: id, mediaType: 'text/plain', raw: text, sha256: '', given });
  if (outcome.kind === 'failed') throw outcome.error;
  const { dates, cleaned } = outcome.doc;
  return dates.map((date) => {
    const { start, end } = toRaw(cleaned.view, { start: date.start, end: date.end });
    return { ...date, start, end };
  });
}
