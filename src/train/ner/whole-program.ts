import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PIPELINES, readDefinition } from '../../assembly/build.ts';
import { registry } from '../../assembly/registry.ts';
import { NO_META } from '../../core/bare.ts';
import type { Source } from '../../core/layers/source.ts';
import { compose, type Pipeline } from '../../core/pipeline.ts';
import type { Span } from '../../core/span.ts';
import { toRaw } from '../../core/text-view.ts';
import { loadKnowledge } from '../../packs/knowledge.ts';
import type { GoldRow } from './gold-rows.ts';
import type { Found } from './measure.ts';

/** Models that the stages before and beside the name model need. */
const OTHERS = ['places.bin', 'tagger.bin', 'parser.bin'];

/** Puts a name model into a folder with the other models. */
export function writeModels(folder: string, ner: Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  for (const file of OTHERS) cpSync(join(PIPELINES, 'models', file), join(folder, file));
  writeFileSync(join(folder, 'ner.bin'), ner);
}

/** The stages up to the dates, with the models of a folder. */
export function namesProgram(models: string): Pipeline {
  const definition = readDefinition('conflict-news');
  const knowledge = loadKnowledge(join(PIPELINES, 'packs'), definition.packs);
  const last = definition.stages.findIndex(({ use }) => use === 'dates');
  const stages = definition.stages.slice(0, last + 1).filter(({ use }) => use !== 'language');
  return compose(
    'names',
    stages.flatMap(({ use, with: options }) => registry[use]?.(options, { knowledge, models }) ?? []),
  );
}

/** Our types as the maps of the gold sets call them. */
const CALLED = new Map([
  ['PER', 'PERSON'],
  ['ORG', 'ORGANIZATION'],
  ['LOC', 'LOCATION'],
  ['FAC', 'FACILITY'],
]);

/** A row of gold as a reader would hand it over. */
export function sourceOf(row: GoldRow): Source {
  const given = { ...NO_META, published: row.meta?.dct ?? null };
  return { id: row.id, path: row.id, mediaType: 'text/plain', raw: row.text, sha256: '', given };
}

/** Names and dates as a run of the whole program gives them, in offsets of the row's text. */
export function readWhole(program: Pipeline, row: GoldRow): Found {
  const outcome = program.run(sourceOf(row));
  if (outcome.kind === 'failed') return { id: row.id, entities: [] };
  const { cleaned, entities, dates } = outcome.doc;
  const at = (span: Span) => toRaw(cleaned.view, span);
  const names = entities.mentions.filter(({ form }) => form !== 'pronoun' && form !== 'nominal');
  return {
    id: row.id,
    entities: [
      ...names.map((one) => ({ type: CALLED.get(one.type) ?? one.type, rule: one.rule, ...at(one) })),
      ...dates
        .filter(({ type }) => type === 'DATE' || type === 'TIME')
        .map((one) => ({ type: one.type, rule: one.rule, ...at(one) })),
    ].map((one, n) => ({ id: `N${n}`, ...one })),
  };
}
