import type { Cleaned } from '../../core/layers/cleaned.ts';
import type { Source } from '../../core/layers/source.ts';
import { docIdOf } from '../../records/bundle.ts';
import { documentRows } from '../../records/document-rows.ts';
import { fillLayers } from '../../records/fill-layers.ts';
import { rowContext } from '../../records/rows/row-context.ts';

/** What a dataset would hold of the cleaning, in its rows and with its offsets. */
export function asRows(source: Source, cleaned: Cleaned): object {
  const { tables } = documentRows(rowContext(fillLayers({ source, cleaned }), docIdOf(source)));
  const [document] = tables.get('documents') ?? [];
  const { edits, blocks, citations } = Object.fromEntries(tables);
  return { ...document, edits, blocks, citations };
}
