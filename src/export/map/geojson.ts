import type { Row } from '../../io/dataset/read-rows.ts';
import { type EntityIndex, entityIndex } from '../../io/rows/entity-index.ts';
import { columnsOfTable } from '../../io/rows/table-columns.ts';
import type { Format, Job } from '../format.ts';
import { rowsFor } from '../tables/asserted.ts';
import { joinList } from '../tables/csv-cell.ts';

/** Points on the map, as RFC 7946 has them: longitude first, WGS 84; what has no place is kept without a geometry. */
export const GEOJSON: Format = {
  name: 'geojson',
  about: 'events and incidents as points, for QGIS, GDAL, R and web maps',
  parts: ['events', 'incidents'],
  usual: ['events', 'incidents'],
  files: (only) => [...only].map((part) => `${part}.geojson`),
  write(job) {
    const entities = entityIndex(job.dataset, job.losses);
    for (const table of job.only) writeTable(job, table, entities);
  },
};

function writeTable(
  { dataset, assertedOnly, target, losses }: Job,
  table: string,
  entities: EntityIndex,
): void {
  const columns = columnsOfTable(table).map(({ name }) => name);
  const [key = ''] = columns;
  const file = target.open(`${table}.geojson`);
  let unplaced = 0;
  let before = '';
  file.write(`{"type":"FeatureCollection","name":"${table}","features":[\n`);
  for (const { row } of rowsFor(dataset, table, assertedOnly, losses)) {
    const geometry = pointOf(row, entities);
    if (geometry === null) unplaced++;
    const properties = propertiesOf(row, columns, entities);
    file.write(`${before}${JSON.stringify({ type: 'Feature', id: row[key], geometry, properties })}`);
    file.count();
    before = ',\n';
  }
  file.write('\n]}\n');
  file.close();
  losses.note(`${table} without a place on the map stand there with geometry null`, unplaced);
}

/** Of the event itself; incidents have the place of their location. */
function pointOf(row: Row, entities: EntityIndex): object | null {
  const place = 'latitude' in row ? row : entities.of(row.location_id);
  const { latitude, longitude } = place ?? {};
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return null;
  return { type: 'Point', coordinates: [longitude, latitude] };
}

/** Flat, as map programs want them: names beside ids, lists joined as in CSV. */
function propertiesOf(row: Row, columns: readonly string[], entities: EntityIndex): Record<string, unknown> {
  const names = {
    actor_names: joinList(entities.names(row.actor_ids)) || null,
    recipient_names: joinList(entities.names(row.recipient_ids)) || null,
    location_name: entities.name(row.location_id),
    country: entities.of(row.location_id)?.country ?? null,
    ...('source_id' in row ? { said_by: entities.name(row.source_id) } : {}),
  };
  const flat = columns.map((column) => {
    const value = row[column];
    return [column, Array.isArray(value) ? joinList(value.map(String)) || null : value] as const;
  });
  return { ...Object.fromEntries(flat), ...names };
}
