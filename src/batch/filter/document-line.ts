import { type Bundle, DOCUMENT_TABLES, linesOf } from '../../records/bundle.ts';
import { runLedger } from '../../records/run/run-tables.ts';

const LISTS = DOCUMENT_TABLES.filter((table) => table !== 'documents');
const WHOLE = ['entities', 'incidents', 'quarantine'] as const;

/**
 * One document as one line: its row, then a list for every other table. Entities are merged and incidents found
 * within the document, so that the line says what a run over this document alone would say.
 */
export function documentLine(bundle: Bundle): string {
  const ledger = runLedger();
  ledger.add(bundle);
  const { whole, patches } = ledger.tables();
  const finished = (table: (typeof DOCUMENT_TABLES)[number]): string => {
    const text = bundle.lines.get(table)?.text ?? '';
    return patches.get(table)?.(text, bundle.docId) ?? text;
  };
  const lists = [
    ...LISTS.map((table) => list(table, finished(table))),
    ...WHOLE.map((table) => list(table, linesOf(whole.get(table) ?? []).text)),
  ];
  // The rows are finished JSON already: put together as text, nothing is parsed or written twice.
  return `${finished('documents').trimEnd().slice(0, -1)},${lists.join(',')}}\n`;
}

function list(table: string, lines: string): string {
  return `"${table}":[${lines.trimEnd().replaceAll('\n', ',')}]`;
}
