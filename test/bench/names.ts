import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAssembly, readDefinition } from '../../src/assembly/build.ts';
import type { Doc, LayerName } from '../../src/core/doc.ts';
import { articles, source } from './documents.ts';
import { type Section, table, whole } from './section.ts';
import { measured, timeOf } from './time.ts';

const RUNS = 5;
/** Names that a made pack adds. */
const MORE = [0, 50_000, 200_000] as const;

export const NAMES: Section = {
  name: 'names',
  title: 'Names',
  about: `The stage that recognises, links and places names, on the articles, warm, median of ${RUNS} runs: with the packs as they are and 212,934
places of GeoNames, then with made packs beside them. Its time must not depend on how many names are known. Loading is the whole assembly,
packs and models.`,
  run: () => {
    const folder = mkdtempSync(join(tmpdir(), 'dragoman-names-'));
    try {
      return table(
        ['names added', 'loading, ms', 'µs per token', 'tokens/s (wall)', 'tokens/s (processor)'],
        MORE.map((count) => row(count, folder)),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function row(count: number, folder: string): readonly string[] {
  const definition = readDefinition('conflict-news');
  const packs = count === 0 ? definition.packs : [...definition.packs, madePack(folder, count)];
  let assembly = buildAssembly(definition);
  const loading = timeOf(() => {
    assembly = buildAssembly({ ...definition, packs });
  });
  const stages = assembly.pipeline.stages;
  const at = stages.findIndex(({ name }) => name === 'entities');
  const quiet = { note: () => undefined };
  const docs = articles().map(({ id, raw }) => {
    let doc = { source: source(id, raw) } as Doc<LayerName>;
    for (const stage of stages.slice(0, at)) doc = { ...doc, [stage.gives]: stage.run(doc, quiet) };
    return doc;
  });
  const tokens = docs.reduce((sum, { segments }) => sum + segments.tokens.length, 0);
  const { wall, cpu } = measured(RUNS, () => {
    for (const doc of docs) stages[at]?.run(doc, quiet);
  });
  const rates = [(tokens / wall) * 1000, (tokens / cpu) * 1000];
  return [whole(count), whole(loading.wall), ((wall * 1000) / tokens).toFixed(2), ...rates.map(whole)];
}

const PARTS =
  'ba,do,ki,lu,me,no,pa,ri,su,ta,ve,zo,gan,hur,jal,kem,lod,mir,nas,pol,rug,sim,tor,vak,wen,yul'.split(',');

/** A pack of persons with names that are all different. */
function madePack(folder: string, count: number): string {
  const path = mkdtempSync(join(folder, 'pack-'));
  writeFileSync(
    join(path, 'pack.yaml'),
    `name: ${path.slice(path.lastIndexOf('/') + 1).toLowerCase()}\nabout: names made for measuring\nlicence: CC0-1.0\nsources: [made]\n`,
  );
  const rows = Array.from({ length: count }, (_, i) =>
    JSON.stringify({
      id: `ent_made_${i}`,
      type: 'PER',
      name: `${word(i)} ${word(i * 7919 + 13)}x${word(i)}`,
    }),
  );
  writeFileSync(join(path, 'entities.jsonl'), `${rows.join('\n')}\n`);
  return path;
}

function word(number: number): string {
  let [rest, made] = [number, ''];
  do {
    made += PARTS[rest % PARTS.length] ?? '';
    rest = Math.floor(rest / PARTS.length);
  } while (rest > 0);
  return made.charAt(0).toUpperCase() + made.slice(1);
}
