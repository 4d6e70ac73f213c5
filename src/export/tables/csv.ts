import { columnsOfTable } from '../../io/rows/table-columns.ts';
import { RECORD_TYPES } from '../../records/types/record-types.schema.ts';
import type { Format, Job } from '../format.ts';
import { rowsFor } from './asserted.ts';
import { CONFLICT_EVENTS, writeConflictEvents } from './conflict-events.ts';
import { csvFile } from './csv-file.ts';

const TABLES = RECORD_TYPES.map(({ name }) => name);

/** One file for each table, and the events once more in the columns that conflict researchers know. */
export const CSV: Format = {
  name: 'csv',
  about: 'a file for each table, and conflict-events.csv in columns like those of ACLED and UCDP',
  parts: [...TABLES, CONFLICT_EVENTS],
  usual: [...TABLES, CONFLICT_EVENTS],
  files: (only) => [...only].map((part) => `${part}.csv`),
  write(job) {
    for (const part of job.only)
      if (part === CONFLICT_EVENTS) writeConflictEvents(job);
      else writeTable(job, part);
  },
};

function writeTable({ dataset, assertedOnly, csv, target, losses }: Job, table: string): void {
  const columns = columnsOfTable(table).map(({ name }) => name);
  const file = csvFile(target, `${table}.csv`, columns, csv, losses);
  for (const { row } of rowsFor(dataset, table, assertedOnly, losses))
    file.row(columns.map((column) => row[column]));
  file.close();
}
