import { SetupError } from '../core/errors.ts';
import { nearest } from '../core/nearest.ts';
import { BRAT } from './annotations/brat.ts';
import { CONLL } from './annotations/conll.ts';
import { LABEL_STUDIO } from './annotations/label-studio.ts';
import { PRODIGY } from './annotations/prodigy.ts';
import { NESTED } from './documents/nested.ts';
import type { Format } from './format.ts';
import { GEOJSON } from './map/geojson.ts';
import { CSV } from './tables/csv.ts';
import { PARQUET } from './tables/parquet.ts';

/** Every format, in the order in which documentation names them. */
export const FORMATS: readonly Format[] = [PARQUET, CSV, GEOJSON, BRAT, LABEL_STUDIO, PRODIGY, CONLL, NESTED];

/** @throws SetupError E_USAGE with the nearest name */
export function formatOf(name: string): Format {
  const names = FORMATS.map((format) => format.name);
  const found = FORMATS.find((format) => format.name === name);
  if (found) return found;
  throw unknownName(`there is no format "${name}"`, name, names, 'formats');
}

/**
 * The parts that --only names, in the order of the format.
 * @throws SetupError E_USAGE with the nearest name
 */
export function partsOf(format: Format, only: string | null): ReadonlySet<string> {
  if (only === null) return new Set(format.usual);
  const wanted = new Set(
    only
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  );
  for (const part of wanted)
    if (!format.parts.includes(part))
      throw unknownName(`${format.name} has no part "${part}"`, part, format.parts, '--only takes');
  if (wanted.size === 0) throw unknownName('--only names nothing', '', format.parts, '--only takes');
  return new Set(format.parts.filter((part) => wanted.has(part)));
}

function unknownName(message: string, name: string, known: readonly string[], what: string): SetupError {
  const near = name === '' ? null : nearest(name, known);
  return new SetupError('E_USAGE', message, {
    hint: `${near ? `did you mean "${near}"? ` : ''}${what}: ${known.join(', ')}`,
  });
}
