import { ByteWriter, type ColumnSource, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { Row } from '../../io/dataset/read-rows.ts';
import type { Column, ColumnType } from '../../io/rows/table-columns.ts';
import type { ExportFile } from '../target/target.ts';

export interface ParquetFile {
  /** @param bytes what the row takes in memory, more or less */
  add(row: Row, bytes: number): void;
  close(): void;
}

/** Rows of a row group: readers skip whole groups, and a group is what is held in memory. */
const MOST_ROWS = 100_000;
/** Bytes of JSON of a row group: some articles are long. */
const MOST_BYTES = 8 * 2 ** 20;

/** Rows as Parquet, put out one row group after the other. */
export function parquetFile(file: ExportFile, columns: readonly Column[], createdBy: string): ParquetFile {
  const { bytes, flush } = byteWriter(file);
  const schema = [{ name: 'root', num_children: columns.length }, ...columns.flatMap(schemaOf)];
  const writer = new ParquetWriter({ writer: bytes, schema, createdBy });
  let rows: Row[] = [];
  let size = 0;
  const put = (): void => {
    const columnData: ColumnSource[] = columns.map(({ name, type }) => ({
      name,
      data: rows.map((row) => plainOf(row[name], type)),
    }));
    writer.write({ columnData, rowGroupSize: MOST_ROWS });
    flush();
    file.count(rows.length);
    rows = [];
    size = 0;
  };
  return {
    add(row, more) {
      rows.push(row);
      size += more;
      if (rows.length === MOST_ROWS || size >= MOST_BYTES) put();
    },
    close() {
      if (rows.length > 0) put();
      writer.finish();
      flush();
      file.close();
    },
  };
}

/** The library's own buffer, handed on and used again. */
function byteWriter(file: ExportFile): { readonly bytes: ByteWriter; flush(): void } {
  const bytes = new ByteWriter(1 << 20);
  return {
    bytes,
    flush() {
      file.bytes(new Uint8Array(bytes.buffer, 0, bytes.index));
      bytes.index = 0;
    },
  };
}

const PLAIN: Readonly<Record<Exclude<ColumnType, 'list'>, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  day: { type: 'INT32', converted_type: 'DATE' },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
};

/** A list has three levels: the list, its items one after the other, an item. */
function schemaOf({ name, type }: Column): readonly SchemaElement[] {
  if (type !== 'list') return [{ name, repetition_type: 'OPTIONAL', ...PLAIN[type] }];
  return [
    { name, repetition_type: 'REQUIRED', num_children: 1, converted_type: 'LIST' },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...PLAIN.text },
  ];
}

const DAY = 86_400_000;

function plainOf(value: unknown, type: ColumnType): unknown {
  if (value === null) return null;
  if (type === 'integer') return BigInt(value as number);
  return type === 'day' ? Date.parse(`${String(value)}T00:00:00Z`) / DAY : value;
}
