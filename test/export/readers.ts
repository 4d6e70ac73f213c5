/*
 * Readers of the formats as other programs have them, written from their descriptions and not from our writers.
 * Offsets are code points.
 */

export const cut = (text: unknown, start: number, end: number): string =>
  [...String(text)].slice(start, end).join('');

/** Lines as Python has them. */
const LINE_ENDS = /[^\P{Cc}\t]|[\u2028\u2029]/u;

export interface AnnBox {
  readonly id: string;
  readonly label: string;
  readonly pieces: readonly (readonly [number, number])[];
  readonly said: string;
}

/** The spans of an .ann, and what its events call their triggers. */
export function readAnn(ann: string): {
  readonly boxes: readonly AnnBox[];
  readonly events: Map<string, string>;
} {
  const lines = ann.split('\n').slice(0, -1);
  const odd = lines.find((line) => LINE_ENDS.test(line));
  if (odd !== undefined) throw new Error(`a reader in Python breaks this line: ${JSON.stringify(odd)}`);
  const fields = lines.map((line) => line.split('\t'));
  const boxes = fields
    .filter(([id]) => id?.startsWith('T'))
    .map(([id = '', place = '', said = '', ...more]) => {
      if (more.length > 0) throw new Error(`more than three columns: ${id}`);
      const [label = '', ...offsets] = place.split(' ');
      const pieces = offsets
        .join(' ')
        .split(';')
        .map((pair) => pair.split(' ').map(Number) as [number, number]);
      return { id, label, pieces, said };
    });
  const events = fields.filter(([id]) => id?.startsWith('E'));
  return {
    boxes,
    events: new Map(
      events
        .map(([, body = '']) => /^(\w+):(T\d+)/.exec(body)?.slice(1) as [string, string])
        .map(([label, box]) => [box, label]),
    ),
  };
}

interface Conll {
  readonly head: string;
  readonly words: readonly string[];
  /** Label and words without blanks. */
  readonly chunks: readonly string[];
}

/** Documents of a file in the columns of CoNLL-2003, with chunks in IOB2. */
export function readConll(text: string): readonly Conll[] {
  return text.split(/^(?=-DOCSTART- )/m).map((part) => {
    const [head = '', ...lines] = part.split('\n');
    const rows = lines.filter((line) => line !== '').map((line) => line.split(' '));
    const odd = rows.find((row) => row.length !== 4);
    if (odd) throw new Error(`not four columns: ${odd.join(' ')}`);
    const chunks: string[] = [];
    rows.forEach(([word = '', , , tag = ''], n) => {
      if (tag.startsWith('B-')) chunks.push(`${tag.slice(2)} ${word}`);
      else if (tag.startsWith('I-') && rows[n - 1]?.[3]?.slice(2) === tag.slice(2))
        chunks.push(chunks.pop() + word);
      else if (tag !== 'O') throw new Error(`no chunk goes on here: ${word} ${tag}`);
    });
    return { head, words: rows.map(([word = '']) => word), chunks };
  });
}

/** RFC 4180: rows of cells; null for an empty cell that is not quoted. */
export function readCsv(text: string): readonly (readonly (string | null)[])[] {
  const rows: (string | null)[][] = [];
  const cells = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  let row: (string | null)[] = [];
  let end = 0;
  for (const [whole, cell = '', mark] of text.matchAll(cells)) {
    row.push(cell === '' ? null : cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    end += whole.length;
    if (mark === ',') continue;
    rows.push(row);
    row = [];
  }
  if (end !== text.length) throw new Error(`this is no CSV: ${JSON.stringify(text.slice(end, end + 60))}`);
  return rows;
}
