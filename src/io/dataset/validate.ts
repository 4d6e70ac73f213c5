import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../../core/errors.ts';
import { RECORD_TYPES } from '../../records/types/record-types.schema.ts';
import { checkTable, type Findings, readKeys } from './check-table.ts';
import { documentTexts } from './document-texts.ts';
import { hashOfFile } from './hash-of-file.ts';
import { readRecord } from './run-folder.ts';
import { tablePath } from './table-path.ts';

/** One thing that is wrong, and where: `data/events.jsonl:12/actor_id`. */
interface Problem {
  readonly where: string;
  readonly message: string;
}

/** What a dataset's check has found, and how much it looked at. */
export interface Validation {
  readonly problems: readonly Problem[];
  /** Further problems beyond the limit. */
  readonly more: number;
  readonly rows: number;
  readonly spans: number;
  readonly keys: number;
  readonly files: number;
}

const SHOWN = 50;

/**
 * Proves a dataset: checksums, schemas, key order, unique and foreign keys, and every span sliced again.
 * @throws SetupError E_NO_DATASET
 */
export function validateDataset(out: string): Validation {
  if (!existsSync(join(out, 'data')))
    throw new SetupError('E_NO_DATASET', 'there is no dataset here', {
      where: out,
      hint: 'give the folder that run wrote with -o',
    });
  const problems: Problem[] = [];
  let total = 0;
  const findings: Findings = {
    rows: 0,
    spans: 0,
    keys: 0,
    report(where, message) {
      total++;
      if (problems.length < SHOWN) problems.push({ where, message });
    },
  };
  const files = checkFiles(out, findings);
  const present = RECORD_TYPES.filter((type) => existsSync(tablePath(out, type.name)));
  const keys = readKeys(out, present);
  const texts = documentTexts(tablePath(out, 'documents'));
  try {
    for (const type of present) checkTable(out, type, { keys, texts, findings });
  } finally {
    texts.close();
  }
  const { rows, spans } = findings;
  return { problems, more: total - problems.length, rows, spans, keys: findings.keys, files };
}

/** Every file as SHA256SUMS says, none missing, none beside them. */
function checkFiles(out: string, findings: Findings): number {
  for (const type of RECORD_TYPES)
    if (!existsSync(tablePath(out, type.name)))
      findings.report(`data/${type.name}.jsonl`, 'this file is missing');
  const sums = readSums(out, findings);
  for (const [path, sum] of sums) checkSum(out, path, sum, findings);
  for (const folder of ['data', 'schema'])
    for (const name of existsSync(join(out, folder)) ? readdirSync(join(out, folder)) : [])
      if (sums.size > 0 && !sums.has(`${folder}/${name}`))
        findings.report(`${folder}/${name}`, 'SHA256SUMS does not name this file');
  return sums.size;
}

function readSums(out: string, findings: Findings): ReadonlyMap<string, string> {
  const record = readRecord(out);
  if (record === null) findings.report('run.json', 'missing or not valid: the run did not finish');
  const path = join(out, 'SHA256SUMS');
  if (!existsSync(path)) {
    findings.report('SHA256SUMS', 'this file is missing');
    return new Map();
  }
  const text = readFileSync(path, 'utf8');
  if (record && createHash('sha256').update(text).digest('hex') !== record.sums_sha256)
    findings.report('SHA256SUMS', 'run.json knows another checksum of this file');
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

function checkSum(out: string, path: string, sum: string, findings: Findings): void {
  const full = join(out, path);
  if (path.includes('..') || !existsSync(full)) findings.report(path, 'this file is missing');
  else if (hashOfFile(full) !== sum)
    findings.report(path, 'the content is not what SHA256SUMS says: it was changed');
}
