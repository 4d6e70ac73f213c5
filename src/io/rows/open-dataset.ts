import { existsSync } from 'node:fs';
import { SetupError } from '../../core/errors.ts';
import { RECORD_TYPES, SCHEMA_VERSION } from '../../records/types/record-types.schema.ts';
import { inspectFolder, refuseBusy } from '../dataset/run-folder.ts';
import type { RunRecord } from '../dataset/run-record.schema.ts';
import { tablePath } from '../dataset/table-path.ts';

/** A finished run that can be read from. */
export interface Dataset {
  readonly out: string;
  readonly record: RunRecord;
}

/** @throws SetupError E_NO_DATASET, E_UNFINISHED, E_SCHEMA, E_BUSY: half a dataset is never handed on as a whole one */
export function openDataset(out: string): Dataset {
  const folder = existsSync(out) ? inspectFolder(out) : { kind: 'free' as const };
  if (folder.kind === 'free')
    throw new SetupError('E_NO_DATASET', 'there is no dataset here', {
      where: out,
      hint: 'give the folder that run wrote with -o',
    });
  refuseBusy(out);
  if (folder.kind === 'unfinished')
    throw new SetupError('E_UNFINISHED', 'this run is not finished', {
      where: out,
      hint: '`dragoman status` says where it stands; run again with the same arguments: it goes on where it stopped',
    });
  refuseOtherSchema(out, folder.record.schema_version);
  for (const { name } of RECORD_TYPES)
    if (!existsSync(tablePath(out, name)))
      throw new SetupError('E_UNFINISHED', 'a table of this dataset is missing', {
        where: tablePath(out, name),
        hint: '`dragoman validate` checks the whole dataset; `dragoman run … --fresh` makes it again',
      });
  return { out, record: folder.record };
}

function refuseOtherSchema(out: string, version: string): void {
  const major = (text: string): string => text.split('.')[0] ?? '';
  if (major(version) === major(SCHEMA_VERSION)) return;
  throw new SetupError(
    'E_SCHEMA',
    `this dataset has version ${version} of the schema, not ${SCHEMA_VERSION}`,
    {
      where: out,
      hint: 'export it with the program that made it, or make it again with `dragoman run … --fresh`',
    },
  );
}
