import { expect, test } from 'vitest';
import { readDefinition } from '../../src/assembly/build.ts';
import { poolExecutor } from '../../src/batch/pool-executor.ts';
import { NO_META } from '../../src/core/bare.ts';
import type { Source } from '../../src/core/doc.ts';

const source = (id: string, raw: string): Source => ({
  id,
  path: `${id}.txt`,
  mediaType: 'text/plain',
  raw,
  sha256: '0'.repeat(64),
  given: NO_META,
});

test('a document that takes too long is quarantined, its worker replaced, and the next one is done', async () => {
  const pool = await poolExecutor(readDefinition('conflict-news'), { jobs: 1, maxDocTime: 300 });
  const endless = source('long', 'Rebels shelled the town of Sake on Monday, killing two. '.repeat(10_000));
  const short = source('short', 'Rebels left Sake.');
  try {
    const [slow, quick] = await Promise.all([pool.run(endless), pool.run(short)]);
    expect(slow).toMatchObject({ status: 'quarantined', quarantine: [{ code: 'E_DOC_TIME', stage: 'run' }] });
    expect(quick).toMatchObject({ sourceId: 'short' });
    expect(quick.quarantine.map((row) => row.code)).not.toContain('E_WORKER');
  } finally {
    await pool.close();
  }
});
