import type { Losses } from '../../io/rows/losses.ts';
import type { CsvOptions } from '../format.ts';
import type { Target } from '../target/target.ts';
import { csvCell, csvText, guardFormula } from './csv-cell.ts';

export interface CsvFile {
  row(cells: readonly unknown[]): void;
  close(): void;
}

const BREAK = '\r\n';

/** A table as RFC 4180 has it: a head, a line for each row, lines that end in CR LF. */
export function csvFile(
  target: Target,
  path: string,
  head: readonly string[],
  { bom, guard }: CsvOptions,
  losses: Losses,
): CsvFile {
  const file = target.open(path);
  let guarded = 0;
  // Numbers may begin with a minus: only words are guarded.
  const cell = (value: unknown): string => {
    if (!guard || typeof value === 'number' || typeof value === 'boolean') return csvCell(value);
    const text = csvText(value);
    const safe = guardFormula(text);
    if (safe !== text) guarded++;
    return csvCell(safe);
  };
  file.write(`${bom ? '\uFEFF' : ''}${head.map(csvCell).join(',')}${BREAK}`);
  return {
    row(cells) {
      file.write(`${cells.map(cell).join(',')}${BREAK}`);
      file.count();
    },
    close() {
      losses.note('cells that begin like a formula got an apostrophe', guarded);
      file.close();
    },
  };
}
