import { columnsOfTable } from '../../io/rows/table-columns.ts';
import { RECORD_TYPES } from '../../records/types/record-types.schema.ts';
import type { Format, Job } from '../format.ts';
import { rowsFor } from './asserted.ts';
import { parquetFile } from './parquet-file.ts';

const TABLES = RECORD_TYPES.map(({ name }) => name);

/** One file for each table, with the types of the schema: lists are lists, days are dates, unknown is null. */
export const PARQUET: Format = {
  name: 'parquet',
  about: 'a file for each table, typed, for DuckDB, pandas, Polars, R and Spark',
  parts: TABLES,
  usual: TABLES,
  files: (only) => [...only].map((part) => `${part}.parquet`),
  write(job) {
    for (const table of job.only) writeTable(job, table);
  },
};

function writeTable({ dataset, assertedOnly, target, losses }: Job, table: string): void {
  const file = parquetFile(
    target.open(`${table}.parquet`),
    columnsOfTable(table),
    `dragoman ${dataset.record.version}`,
  );
  for (const { row, bytes } of rowsFor(dataset, table, assertedOnly, losses)) file.add(row, bytes);
  file.close();
}
