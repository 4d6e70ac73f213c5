import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildAssembly, readDefinition } from '../../src/assembly/build.ts';
import { NO_META } from '../../src/core/bare.ts';
import type { SetupError } from '../../src/core/errors.ts';

const folder = mkdtempSync(join(tmpdir(), 'own-pack-'));

beforeAll(() => {
  const pack = join(folder, 'packs/mine');
  mkdirSync(pack, { recursive: true });
  writeFileSync(join(pack, 'pack.yaml'), 'name: mine\nabout: t\nlicence: CC0-1.0\nsources: [t]\n');
  const row = {
    id: 'ent_orange_band',
    type: 'ORG',
    subtype: 'armed_group',
    name: 'Orange Band',
    aliases: ['the Oranges of Kidal'],
    country: 'MLI',
    sector: 'REB',
  };
  writeFileSync(join(pack, 'entities.jsonl'), `${JSON.stringify(row)}\n`);
  const stages = ['clean', 'segment', 'entities'].map((use) => `  - use: ${use}`).join('\n');
  const yaml = (pack: string): string =>
    `name: t\nabout: t\npacks: [english, world, ${pack}]\nstages:\n${stages}\n`;
  writeFileSync(join(folder, 'mine.yaml'), yaml('./packs/mine'));
  writeFileSync(join(folder, 'lost.yaml'), yaml('./packs/mnie'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a pack beside a pipeline adds to those of the program', () => {
  const { pipeline } = buildAssembly(readDefinition(join(folder, 'mine.yaml')));
  const raw = 'The Orange Band held the well north of Kidal.';
  const given = NO_META;
  const outcome = pipeline.run({ id: 'x', path: 'x', mediaType: 'text/plain', raw, sha256: '', given });
  if (outcome.kind === 'failed') throw outcome.error;
  const { mentions = [], entities = [] } = outcome.doc.entities ?? {};
  const ids = mentions.map(({ start, end, entity }) => [
    raw.slice(start, end),
    entities[entity ?? -1]?.id ?? null,
  ]);
  expect(ids).toContainEqual(['Orange Band', 'ent_orange_band']);
});

test('a pack that is not there is named with its folder', () => {
  let error: unknown;
  try {
    buildAssembly(readDefinition(join(folder, 'lost.yaml')));
  } catch (caught) {
    error = caught;
  }
  expect((error as SetupError).code).toBe('E_PACK_UNKNOWN');
  expect((error as SetupError).message).toContain(join(folder, 'packs/mnie'));
});
