import { buildAssembly, readDefinition } from '../assembly/build.ts';
import { SetupError } from '../core/errors.ts';
import type { Row } from '../io/dataset/read-rows.ts';
import { READ_DEFAULTS } from '../io/incoming.ts';
import { findInputs } from '../io/inputs.ts';
import { readSources } from '../io/read-sources.ts';
import { docIdOf } from '../records/bundle.ts';
import { documentRows } from '../records/document-rows.ts';
import { fillLayers } from '../records/fill-layers.ts';
import { type FullDoc, rowContext } from '../records/rows/row-context.ts';
import { describeRow, type NameOf } from './describe-row.ts';
import { bold, cyan, data, dim, plain, say, yellow } from './terminal.ts';
import { type WhyOf, whyIn } from './why-of-rule.ts';

const SHOWN = ['mentions', 'dates', 'quantities', 'relations', 'events'] as const;

/** Prints an article sentence by sentence with what was found in each, and the rule behind it. */
export async function explainArticle(path: string): Promise<number> {
  const { pipeline, knowledge } = buildAssembly(readDefinition('conflict-news'));
  const why = whyIn(knowledge);
  for await (const incoming of readSources(findInputs([path]), READ_DEFAULTS)) {
    if (incoming.kind === 'rejected')
      throw new SetupError(incoming.why.code, incoming.why.message, { where: path, hint: incoming.why.hint });
    const outcome = pipeline.run(incoming.source);
    if (outcome.kind === 'failed') {
      if (process.argv.includes('--debug') && outcome.error instanceof Error) say(outcome.error.stack);
      throw new SetupError(outcome.code, `stage "${outcome.stage}": ${outcome.message}`, {
        where: path,
        hint: outcome.hint,
      });
    }
    data(`${bold(plain(incoming.source.id))}\n`);
    for (const note of outcome.notes)
      data(`${yellow('note')} ${plain(note.message)} [${note.stage}/${note.code}]\n`);
    showDocument(fillLayers(outcome.doc), why);
  }
  return 0;
}

function showDocument(doc: FullDoc, why: WhyOf): void {
  const { tables } = documentRows(rowContext(doc, docIdOf(doc.source)));
  const names = new Map(doc.entities.entities.map((entity) => [entity.id as unknown, entity.name]));
  const nameOf: NameOf = (id) => names.get(id) ?? null;
  for (const edit of rowsOf(tables, 'edits')) showRow('edits', edit, nameOf, why);
  doc.segments.sentences.forEach((sentence, number) => {
    data(
      `\n${dim(String(number))} ${cyan(plain(doc.cleaned.view.text.slice(sentence.start, sentence.end)))}\n`,
    );
    for (const table of SHOWN)
      for (const row of rowsOf(tables, table)) if (row.sentence === number) showRow(table, row, nameOf, why);
  });
}

function rowsOf(tables: ReadonlyMap<string, readonly object[]>, table: string): readonly Row[] {
  return (tables.get(table) ?? []) as readonly Row[];
}

function showRow(table: string, row: Row, nameOf: NameOf, why: WhyOf): void {
  const factuality = typeof row.factuality === 'string' ? ` — ${row.factuality}` : '';
  const others =
    Array.isArray(row.alternatives) && row.alternatives.length > 0
      ? `, or ${row.alternatives.join(', ')}`
      : '';
  data(
    `    ${(table === 'quantities' ? 'quantity' : table.slice(0, -1)).padEnd(9)} ${plain(describeRow(table, row, nameOf) + others)}${factuality} ${dim(`[${row.rule}]`)}\n`,
  );
  const reason = table === 'events' || table === 'relations' ? why(row.rule) : null;
  if (reason !== null) data(`              ${dim(plain(reason))}\n`);
}
