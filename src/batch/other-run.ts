import { SetupError } from '../core/errors.ts';
import type { RunRecord } from '../io/dataset/run-record.schema.ts';
import type { InputFile } from '../io/inputs.ts';
import { hashFiles, type ReadFile } from '../io/read-sources.ts';
import { type Configuration, differences, hash } from './fingerprint.ts';

export function hashInputs(files: readonly ReadFile[]): string {
  const lines = files.map((file) => `${file.path}\0${file.sha256}\n`);
  return hash(lines.sort().join(''));
}

/** @throws SetupError E_OTHER_RUN when the folder holds the result of another configuration or other inputs */
export async function refuseOther(
  record: RunRecord,
  now: Configuration,
  files: readonly InputFile[],
  out: string,
): Promise<void> {
  const changes = [...differences(record.configuration, now)];
  if (files.some((file) => file.path === '-')) changes.push('standard input cannot be compared');
  if (changes.length === 0) {
    const read = await hashFiles(files);
    if (hashInputs(read) === record.inputs_hash) return;
    changes.push(...inputChanges(record, read));
  }
  throw new SetupError('E_OTHER_RUN', `this folder holds another run: ${changes.join('; ')}`, {
    where: out,
    hint: 'add --fresh to replace it, or give another folder after -o',
  });
}

function inputChanges(record: RunRecord, read: readonly ReadFile[]): readonly string[] {
  const before = new Map(record.inputs.map((file) => [file.path, file.sha256]));
  const now = new Map(read.map((file) => [file.path, file.sha256]));
  const added = [...now.keys()].filter((path) => !before.has(path));
  const gone = [...before.keys()].filter((path) => !now.has(path));
  const changed = [...now].filter(([path, sum]) => before.has(path) && before.get(path) !== sum);
  const lists = [
    ['new', added],
    ['gone', gone],
    ['changed', changed.map(([path]) => path)],
  ] as const;
  return lists
    .filter(([, paths]) => paths.length > 0)
    .map(([word, paths]) => `${paths.length} input${paths.length === 1 ? '' : 's'} ${word} (${paths[0]} …)`);
}
