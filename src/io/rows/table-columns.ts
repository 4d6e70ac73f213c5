import type { RecordType } from '../../records/types/record-type.schema.ts';
import { RECORD_TYPES } from '../../records/types/record-types.schema.ts';
import { fieldsOf, isDay } from '../dataset/data-package.ts';
import { isoDate } from '../iso-date.ts';

/** What a column holds. Lists hold texts; a day is a text as it stands in the rows. */
export type ColumnType = 'text' | 'day' | 'integer' | 'number' | 'boolean' | 'list';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
}

const TYPES: ReadonlyMap<string, ColumnType> = new Map([
  ['array', 'list'],
  ['integer', 'integer'],
  ['number', 'number'],
  ['boolean', 'boolean'],
]);

const KNOWN: ReadonlyMap<string, readonly Column[]> = new Map(
  RECORD_TYPES.map((type) => [type.name, columnsOfType(type)]),
);

/** The columns of a table, in the order of the schema. */
export function columnsOfTable(table: string): readonly Column[] {
  return KNOWN.get(table) ?? [];
}

function columnsOfType(type: RecordType): readonly Column[] {
  return fieldsOf(type).map(({ name, json }) => ({
    name,
    type: isDay(json) ? 'day' : (TYPES.get(json.type) ?? 'text'),
  }));
}

/** Whether a value is what its column holds. Unknown is null in every column but lists. */
export function fits(value: unknown, type: ColumnType): boolean {
  if (value === null) return type !== 'list';
  switch (type) {
    case 'list':
      return Array.isArray(value) && value.every((one) => typeof one === 'string');
    case 'integer':
      return Number.isSafeInteger(value);
    case 'number':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'day':
      return typeof value === 'string' && value.length === 10 && isoDate(value) === value;
    case 'text':
      return typeof value === 'string';
  }
}
