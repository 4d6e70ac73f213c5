import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as library from '../src/index.ts';
import { withFolder } from './io/read-all.ts';

const TEXT = 'Rebels took Sake on Monday, the governor said.';
const BARE = 'test/fixtures/pipelines/bare.yaml';

test('a run needs inputs and a folder; what it wrote can be read and proved', () =>
  withFolder(async (folder) => {
    const article = join(folder, 'sake.txt');
    const out = join(folder, 'out');
    writeFileSync(article, TEXT);
    const request = { inputs: [article], out, pipeline: BARE };
    expect(await library.run(request)).toMatchObject({ kind: 'written', record: { documents: { done: 1 } } });
    expect(await library.run(request)).toMatchObject({ kind: 'nothing-to-do' });
    const rows = [...library.readRows(join(out, 'data/documents.jsonl'))];
    expect(rows).toMatchObject([{ source_id: 'sake', text: expect.stringContaining(TEXT) }]);
    expect(library.validateDataset(out)).toMatchObject({ problems: [], more: 0 });
    expect(library.exportDataset({ out, to: 'nested' })).toMatchObject({ files: [{ rows: 1 }], losses: [] });
  }));

test('a text at hand goes through a pipeline that is built once', () => {
  const { pipeline } = library.buildAssembly(library.readDefinition(BARE));
  const outcome = pipeline.run(library.sourceOf(TEXT, { published: '2024-05-08' }));
  expect(outcome).toMatchObject({
    kind: 'done',
    doc: { source: { id: 'text', raw: TEXT, given: { published: '2024-05-08' } } },
  });
});

test.each([
  ['a pipeline that is not there', { pipeline: 'no-such' }, library.SetupError],
  ['an input that is not there', { inputs: ['nowhere.txt'] }, library.SetupError],
])('%s is refused before anything is written', async (_, part, error) => {
  await expect(library.run({ inputs: ['README.md'], out: 'y', ...part })).rejects.toBeInstanceOf(error);
});
