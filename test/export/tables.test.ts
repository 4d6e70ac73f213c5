import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import type { Row } from '../../src/io/dataset/read-rows.ts';
import { columnsOf, jsonSchema, RECORD_TYPES } from '../../src/records/types/record-types.schema.ts';
import { withFolder } from '../io/read-all.ts';
import { words } from './arbitrary.ts';
import { lost, makeDataset, makeExport, makeRow } from './make-dataset.ts';
import { readCsv } from './readers.ts';

interface JsonType {
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly JsonType[];
  readonly pattern?: string;
}

/** What a column of a table may hold, from the JSON Schema that the dataset carries. */
function valueIn(column: JsonType): fc.Arbitrary<unknown> {
  const inner = column.anyOf?.find(({ type }) => type !== 'null') ?? column;
  const type = [inner.type ?? 'string'].flat().find((one) => one !== 'null');
  const text = words.filter((one) => one !== '');
  if (type === 'array') return fc.array(text, { maxLength: 3 });
  const known: fc.Arbitrary<unknown> =
    type === 'integer'
      ? fc.oneof(fc.nat(), fc.maxSafeInteger())
      : type === 'number'
        ? fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n))
        : type === 'boolean'
          ? fc.boolean()
          : inner.pattern === '^\\d{4}-\\d{2}-\\d{2}$'
            ? fc
                .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
                .map((day) => day.toISOString().slice(0, 10))
            : text;
  return fc.option(known);
}

const propertiesOf = (type: (typeof RECORD_TYPES)[number]) =>
  Object.entries(jsonSchema(type).properties as Record<string, JsonType>);

/** Rows of every table, of any content, in the order of the documents. */
const tables: fc.Arbitrary<Record<string, Row[]>> = fc.record(
  Object.fromEntries(
    RECORD_TYPES.map((type) => [
      type.name,
      fc.array(
        fc.record(
          Object.fromEntries(propertiesOf(type).map(([name, json]) => [name, valueIn(json)])),
        ) as fc.Arbitrary<Row>,
        { maxLength: 6 },
      ),
    ]),
  ),
);

const always = (
  to: string,
  check: (tables: Readonly<Record<string, readonly Row[]>>, folder: string) => void | Promise<void>,
): Promise<void> =>
  withFolder(async (folder) => {
    let n = 0;
    await fc.assert(
      fc.asyncProperty(tables, async (rows) => {
        const out = makeDataset(join(folder, String(n++)), rows);
        expect(
          makeExport(out, to, { only: RECORD_TYPES.map(({ name }) => name).join() }).losses.filter(
            ({ kind }) => kind !== 'noted',
          ),
        ).toEqual([]);
        await check(rows, join(out, 'export', to));
        rmSync(out, { recursive: true });
      }),
      { numRuns: 12 },
    );
  });

/** What a reader of Parquet gives, as it stands in the rows. */
function asRow(read: Row): Row {
  return Object.fromEntries(
    Object.entries(read).map(([column, value]) => [
      column,
      typeof value === 'bigint'
        ? Number(value)
        : value instanceof Date
          ? value.toISOString().slice(0, 10)
          : value,
    ]),
  );
}

test('Parquet, read by another program, is every row of every table, with the types of the schema', () =>
  always('parquet', async (rows, folder) => {
    for (const { name } of RECORD_TYPES) {
      const bytes = readFileSync(join(folder, `${name}.parquet`));
      const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
      const read = (await parquetReadObjects({ file })) as readonly Row[];
      expect(read.map(asRow)).toEqual(rows[name]);
    }
  }));

test('Parquet keeps names, order and types of columns also where no row is', () =>
  withFolder(async (folder) => {
    makeExport(makeDataset(folder, {}), 'parquet');
    for (const type of RECORD_TYPES) {
      const bytes = readFileSync(join(folder, `export/parquet/${type.name}.parquet`));
      const { schema, num_rows } = parquetMetadata(new Uint8Array(bytes).buffer);
      const top = schema.slice(1).filter(({ name }) => name !== 'list' && name !== 'element');
      expect(top.map(({ name }) => name)).toEqual(columnsOf(type));
      expect(num_rows).toBe(0n);
    }
    const { schema } = parquetMetadata(
      new Uint8Array(readFileSync(join(folder, 'export/parquet/events.parquet'))).buffer,
    );
    const typeOf = (column: string) => {
      const { type, converted_type } = schema.find(({ name }) => name === column) ?? {};
      return [type, converted_type];
    };
    expect(typeOf('date_start')).toEqual(['INT32', 'DATE']);
    expect(typeOf('killed_low')).toEqual(['INT64', undefined]);
    expect(typeOf('latitude')).toEqual(['DOUBLE', undefined]);
    expect(typeOf('historical')).toEqual(['BOOLEAN', undefined]);
    expect(typeOf('actor_ids')).toEqual([undefined, 'LIST']);
    expect(typeOf('evidence')).toEqual(['BYTE_ARRAY', 'UTF8']);
  }));

/** A list as its cell says: items stand between `|` that have no backslash before them. */
function listOf(cell: string): readonly string[] {
  return (cell.match(/(?:\\[\\|]|[^\\|])+/g) ?? []).map((item) => item.replace(/\\([\\|])/g, '$1'));
}

/** A cell as its column has it; one apostrophe before what looks like a formula is ours. */
function asValue(cell: string | null, { type, anyOf }: JsonType): unknown {
  const inner = [anyOf?.find((one) => one.type !== 'null')?.type ?? type ?? 'string'].flat();
  if (cell === null) return inner.includes('array') ? [] : null;
  if (inner.includes('integer') || inner.includes('number')) return Number(cell);
  if (inner.includes('boolean')) return cell === 'true';
  const text = /^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
  return inner.includes('array') ? listOf(text) : text;
}

test('CSV, read by the rules of RFC 4180, is every row of every table', () =>
  always('csv', (rows, folder) => {
    for (const type of RECORD_TYPES) {
      const text = readFileSync(join(folder, `${type.name}.csv`), 'utf8');
      const [head, ...lines] = readCsv(text);
      const columns = propertiesOf(type);
      expect(head).toEqual(columns.map(([name]) => name));
      const read = lines.map((line) =>
        Object.fromEntries(columns.map(([name, json], n) => [name, asValue(line[n] ?? null, json)])),
      );
      expect(read).toEqual(rows[type.name]);
    }
  }));

const doc_id = 'doc_a';
const event = (event_id: string, over: Row): Row => ({
  ...{ event_id, doc_id, sentence: 0, type: 'ASSAULT', factuality: 'asserted', status: 'occurred' },
  ...{ evidence: 'shells hit the market', trigger: 'hit', rule: 'events/hit' },
  ...over,
});
const NEWS = {
  documents: [
    {
      ...{ doc_id, source_id: 'https://news.example/1', source: 'a.jsonl#1', status: 'done', text: 'x' },
      ...{ publisher: '=HYPERLINK("http://x")', published: '2024-05-12', title: '-Market', raw_text: '+1' },
    },
  ],
  entities: [
    { entity_id: 'ent_rsf', name: 'RSF', type: 'ORG' },
    { entity_id: 'ent_saf', name: 'SAF', type: 'ORG' },
    {
      entity_id: 'ent_fasher',
      name: 'El Fasher',
      type: 'GPE',
      country: 'SDN',
      latitude: 13.63,
      longitude: 25.35,
    },
  ],
  incidents: [
    {
      incident_id: 'inc_1',
      type: 'ASSAULT',
      n_events: 2,
      event_ids: ['evt_1', 'evt_2'],
      location_id: 'ent_fasher',
    },
    { incident_id: 'inc_2', type: 'ASSAULT', n_events: 1, event_ids: ['evt_3'] },
  ],
  events: [
    event('evt_1', {
      ...{ incident_id: 'inc_1', acled_event_type: 'Explosions/Remote violence', actor_id: 'ent_rsf' },
      ...{ actor_ids: ['ent_rsf', 'ent_saf'], location_id: 'ent_fasher', latitude: 13.63, longitude: 25.35 },
      ...{ place_precision: 'city', date_start: '2024-05-10', date_end: '2024-05-10', killed_low: 12 },
    }),
    event('evt_2', {
      incident_id: 'inc_1',
      killed_low: 10,
      killed_high: 15,
      factuality: 'claimed',
      source_id: 'ent_saf',
    }),
    event('evt_3', {
      incident_id: 'inc_2',
      longitude: -3.5,
      latitude: -1,
      place_precision: 'admin1',
      location_id: 'ent_fasher',
    }),
    event('evt_4', { factuality: 'denied', polarity: 'negative', killed_high: 3 }),
  ],
  arguments: ['evt_1', 'evt_2', 'evt_3', 'evt_4'].map((event_id) => ({
    ...{ event_id, doc_id, role: 'actor', position: 0, text: 'x' },
  })),
} satisfies Record<string, readonly Row[]>;

/** Rows of a CSV file by the names of its columns. */
function namedRows(path: string): readonly Readonly<Record<string, string | null>>[] {
  const [head = [], ...rows] = readCsv(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  return rows.map((row) => Object.fromEntries(head.map((name, n) => [name ?? '', row[n] ?? null])));
}

const exported = (
  to: string,
  over: object,
  work: (folder: string, left: Readonly<Record<string, number>>) => void,
): Promise<void> =>
  withFolder(async (folder) => {
    const left = lost(makeExport(makeDataset(folder, NEWS), to, over));
    work(join(folder, 'export', to), left);
  });

test('conflict events: the columns that the field knows, and those that say how true it is', () =>
  exported('csv', {}, (folder) => {
    const rows = namedRows(join(folder, 'conflict-events.csv'));
    expect(Object.keys(rows[0] ?? {}).join()).toBe(
      'event_id,event_date_start,event_date_end,date_precision,year,event_type,sub_event_type,plover_type,plover_mode,' +
        'actor1,assoc_actor_1,actor2,assoc_actor_2,country,admin1,location,latitude,longitude,geo_precision,' +
        'fatalities_low,fatalities_best,fatalities_high,factuality,status,polarity,certainty,source_kind,said_by,' +
        'source,source_date,source_url,source_title,source_id,doc_id,notes,rule,n_reports,event_cluster_id,first_of_cluster',
    );
    expect(rows[0]).toMatchObject({
      ...{
        year: '2024',
        actor1: 'RSF',
        assoc_actor_1: 'SAF',
        actor2: null,
        country: 'SDN',
        location: 'El Fasher',
      },
      ...{
        admin1: null,
        geo_precision: 'city',
        event_type: 'Explosions/Remote violence',
        factuality: 'asserted',
      },
      ...{ source_url: 'https://news.example/1', notes: 'shells hit the market', n_reports: '2' },
    });
    const column = (name: string) => rows.map((row) => row[name]);
    expect(column('fatalities_best')).toEqual(['12', null, null, null]);
    expect(column('fatalities_low')).toEqual(['12', '10', null, null]);
    expect(column('first_of_cluster')).toEqual(['true', 'false', 'true', 'true']);
    expect(column('n_reports')).toEqual(['2', '2', '1', null]);
    expect(column('factuality')).toEqual(['asserted', 'claimed', 'asserted', 'denied']);
    expect(column('said_by')).toEqual([null, 'SAF', null, null]);
    expect(column('admin1')).toEqual([null, null, 'El Fasher', null]);
  }));

test('what looks like a formula gets an apostrophe, numbers never; without the guard nothing does', async () => {
  await exported('csv', { only: 'conflict-events,documents' }, (folder, left) => {
    const [first, , third] = namedRows(join(folder, 'conflict-events.csv'));
    expect(first).toMatchObject({ source: '\'=HYPERLINK("http://x")', source_title: "'-Market" });
    expect(third).toMatchObject({ longitude: '-3.5', latitude: '-1' });
    expect(left).toEqual({ 'cells that begin like a formula got an apostrophe': 8 + 3 });
  });
  await exported('csv', { only: 'documents', csv: { bom: false, guard: false } }, (folder, left) => {
    expect(namedRows(join(folder, 'documents.csv'))[0]).toMatchObject({ title: '-Market', raw_text: '+1' });
    expect(left).toEqual({});
  });
});

test('lines end in CR LF; a byte-order mark stands there only when it is asked for', async () => {
  const head = (folder: string) => readFileSync(join(folder, 'incidents.csv'), 'utf8');
  await exported('csv', {}, (folder) =>
    expect(head(folder)).toMatch(/^incident_id,type,[^\n]*\r\ninc_1,ASSAULT,/),
  );
  await exported('csv', { csv: { bom: true, guard: true } }, (folder) =>
    expect(head(folder)).toMatch(/^\uFEFFincident_id,/),
  );
});

test.each(['csv', 'parquet'])('%s: only what the author asserts, with its arguments and incidents', (to) =>
  exported(to, { assertedOnly: true, only: 'events,arguments,incidents,entities' }, (folder, left) => {
    expect(left).toMatchObject({
      'events that the author does not assert': 2,
      'arguments of events that the author does not assert': 2,
    });
    if (to !== 'csv') return;
    const ids = (table: string) =>
      namedRows(join(folder, `${table}.csv`)).map((row) => row.event_id ?? row.incident_id);
    expect(ids('events')).toEqual(['evt_1', 'evt_3']);
    expect(ids('arguments')).toEqual(['evt_1', 'evt_3']);
    expect(ids('incidents')).toEqual(['inc_1', 'inc_2']);
  }),
);

interface Feature {
  readonly type: string;
  readonly id: string;
  readonly geometry: { readonly type: string; readonly coordinates: readonly number[] } | null;
  readonly properties: Row;
}

test('GeoJSON: points with the longitude first, flat properties; what has no place stays, and is counted', () =>
  exported('geojson', {}, (folder, left) => {
    const read = (name: string): { type: string; features: readonly Feature[] } =>
      JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const events = read('events.geojson');
    expect(events.type).toBe('FeatureCollection');
    expect(events.features.map(({ id, geometry }) => [id, geometry?.coordinates ?? null])).toEqual([
      ['evt_1', [25.35, 13.63]],
      ['evt_2', null],
      ['evt_3', [-3.5, -1]],
      ['evt_4', null],
    ]);
    expect(events.features[0]?.properties).toMatchObject({
      ...{ actor_ids: 'ent_rsf|ent_saf', actor_names: 'RSF|SAF', location_name: 'El Fasher', country: 'SDN' },
      factuality: 'asserted',
    });
    for (const { properties } of events.features)
      expect(
        Object.values(properties).filter((value) => typeof value === 'object' && value !== null),
      ).toEqual([]);
    expect(read('incidents.geojson').features.map(({ geometry }) => geometry?.coordinates ?? null)).toEqual([
      [25.35, 13.63],
      null,
    ]);
    expect(left).toEqual({
      'events without a place on the map stand there with geometry null': 2,
      'incidents without a place on the map stand there with geometry null': 1,
    });
  }));

test('GeoJSON without rows is an empty collection', () =>
  withFolder(async (folder) => {
    makeExport(makeDataset(folder, {}), 'geojson');
    expect(JSON.parse(readFileSync(join(folder, 'export/geojson/events.geojson'), 'utf8')).features).toEqual(
      [],
    );
  }));

test('nested: a document with all that stands in it; arguments in their events, entities in full', () =>
  withFolder(async (folder) => {
    const mentions = [{ mention_id: 'men_1', doc_id, start: 0, end: 1, text: 'x', entity_id: 'ent_rsf' }];
    makeExport(makeDataset(folder, { ...NEWS, mentions }), 'nested');
    const [line = ''] = readFileSync(join(folder, 'export/nested/documents.jsonl'), 'utf8').split('\n');
    const nested = JSON.parse(line);
    expect(nested).toMatchObject(makeRow('documents', NEWS.documents[0] as Row));
    expect(nested.entities).toEqual([makeRow('entities', NEWS.entities[0] as Row)]);
    const { doc_id: _, ...mention } = makeRow('mentions', mentions[0] as Row);
    expect(nested.mentions).toEqual([mention]);
    expect(
      nested.events.map((one: { event_id: string; arguments: readonly Row[] }) => [
        one.event_id,
        one.arguments.length,
      ]),
    ).toEqual([
      ['evt_1', 1],
      ['evt_2', 1],
      ['evt_3', 1],
      ['evt_4', 1],
    ]);
    expect([nested.dates, nested.relations]).toEqual([[], []]);
  }));
