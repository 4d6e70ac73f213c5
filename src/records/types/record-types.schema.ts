import { z } from 'zod';
import { ARGUMENTS } from './arguments.schema.ts';
import { BLOCKS } from './blocks.schema.ts';
import { CITATIONS } from './citations.schema.ts';
import { DATES } from './dates.schema.ts';
import { DOCUMENTS } from './documents.schema.ts';
import { EDITS } from './edits.schema.ts';
import { ENTITIES } from './entities.schema.ts';
import { EVENTS } from './events.schema.ts';
import { INCIDENTS } from './incidents.schema.ts';
import { MENTIONS } from './mentions.schema.ts';
import { QUANTITIES } from './quantities.schema.ts';
import { QUARANTINE } from './quarantine.schema.ts';
import type { RecordType } from './record-type.schema.ts';
import { RELATIONS } from './relations.schema.ts';

/** Version of the contract: a new nullable column is a minor, a renamed or retyped one a major version. */
export const SCHEMA_VERSION = '1.0.0';

/** Every file of a dataset, in the order in which documentation names them. */
export const RECORD_TYPES: readonly RecordType[] = [
  DOCUMENTS,
  EDITS,
  BLOCKS,
  CITATIONS,
  MENTIONS,
  ENTITIES,
  DATES,
  QUANTITIES,
  RELATIONS,
  EVENTS,
  ARGUMENTS,
  INCIDENTS,
  QUARANTINE,
];

/** JSON Schema 2020-12 of one row. */
export function jsonSchema(type: RecordType): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(type.schema, { target: 'draft-2020-12' });
  return {
    $schema,
    $id: `urn:dragoman:schema:${SCHEMA_VERSION}:${type.name}`,
    title: type.name,
    description: type.about,
    ...rest,
  };
}

/** Column names in the order in which they are written. */
export function columnsOf(type: RecordType): readonly string[] {
  return Object.keys(type.schema.shape);
}
