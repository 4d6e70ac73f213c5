import type { RecordType } from '../../records/types/record-type.schema.ts';
import { jsonSchema, RECORD_TYPES, SCHEMA_VERSION } from '../../records/types/record-types.schema.ts';
import type { WrittenFile } from './hashed-file.ts';

/** A column's JSON Schema. */
interface JsonType {
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly JsonType[];
  readonly enum?: readonly string[];
  readonly items?: JsonType;
  readonly description?: string;
  readonly pattern?: string;
}

/** A Frictionless v2 descriptor: any tool that knows the standard can load and join the tables. */
export function dataPackage(files: readonly WrittenFile[]): Record<string, unknown> {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'dragoman-dataset',
    title: 'Articles about armed conflict and politics as a dataset',
    version: SCHEMA_VERSION,
    resources: RECORD_TYPES.map((type) => resource(type, files)),
  };
}

function resource(type: RecordType, files: readonly WrittenFile[]): Record<string, unknown> {
  const path = `data/${type.name}.jsonl`;
  const file = files.find((one) => one.path === path);
  return {
    name: type.name,
    path,
    title: `One row is ${type.about}`,
    format: 'jsonl',
    mediatype: 'application/jsonl',
    encoding: 'utf-8',
    bytes: file?.bytes ?? 0,
    hash: `sha256:${file?.sha256 ?? ''}`,
    schema: {
      fields: fieldsOf(type).map(({ name, json }) => field(name, json)),
      primaryKey: [...type.key],
      foreignKeys: foreignKeys(type),
    },
  };
}

/** A column's type, with null taken off: every column may say that it does not know. */
interface FieldType extends JsonType {
  readonly type: string;
}

/** Columns with their types. */
export function fieldsOf(type: RecordType): readonly { readonly name: string; readonly json: FieldType }[] {
  const properties = jsonSchema(type).properties as Record<string, JsonType>;
  return Object.entries(properties).map(([name, json]) => ({ name, json: unwrap(json) }));
}

function unwrap(json: JsonType): FieldType {
  const inner = json.anyOf?.find((one) => one.type !== 'null') ?? json;
  const type = [inner.type ?? 'string'].flat().find((one) => one !== 'null') ?? 'string';
  return { ...inner, type, ...(json.description ? { description: json.description } : {}) };
}

function field(name: string, json: FieldType): Record<string, unknown> {
  const list = json.type === 'array';
  return {
    name,
    type: list ? 'list' : isDay(json) ? 'date' : json.type,
    ...(list ? { itemType: 'string' } : {}),
    ...(json.description ? { description: json.description } : {}),
    ...(json.enum ? { constraints: { enum: json.enum } } : {}),
  };
}

/** Whether a column holds whole ISO days. */
export function isDay(json: FieldType): boolean {
  return json.pattern === '^\\d{4}-\\d{2}-\\d{2}$';
}

/** Frictionless ties single values only; list columns are tied by `validate` and by the long tables. */
function foreignKeys(type: RecordType): readonly Record<string, unknown>[] {
  const lists = new Set(fieldsOf(type).flatMap(({ name, json }) => (json.type === 'array' ? name : [])));
  return type.foreign
    .filter(({ column }) => !lists.has(column))
    .map(({ column, table, to }) => ({
      fields: [column],
      reference: table === type.name ? { fields: [to] } : { resource: table, fields: [to] },
    }));
}
