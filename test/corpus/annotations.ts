import { readFileSync } from 'node:fs';
import type { EntityType, EventType, FactualityName } from '../../src/core/vocabulary.ts';
import { type Agreement, type Annotation, agreement } from '../../src/eval/agreement.ts';

interface Row {
  readonly source_id: string;
  /** The reader knew an earlier gold of this article: marked twice, but no measure of agreement. */
  readonly informed?: true;
  readonly entities: readonly [number, number, EntityType, string][];
  readonly dates: readonly [number, number, string][];
  readonly events: readonly [number, number, EventType, FactualityName, string[], string[]][];
}

/** What one reader marked before the two were compared: `corpus/annotations/a.jsonl`, `b.jsonl`. */
function readAnnotations(reader: 'a' | 'b'): readonly Row[] {
  const path = new URL(`../../corpus/annotations/${reader}.jsonl`, import.meta.url);
  const rows = readFileSync(path, 'utf8').trimEnd().split('\n');
  return rows.map((line) => JSON.parse(line) as Row);
}

function unfold({ source_id, entities, dates, events }: Row): Annotation {
  return {
    source_id,
    entities: entities.map(([start, end, type, entity]) => ({ start, end, type, entity })),
    dates: dates.map(([start, end, value]) => ({ start, end, value })),
    events: events.map(([start, end, type, factuality, actor, recipient]) => ({
      type,
      factuality,
      actor,
      recipient,
      trigger: { start, end, text: '' },
    })),
  };
}

/** Every article that both readers marked. */
export function annotatedTwice(): readonly (readonly [Row, Row])[] {
  const second = new Map(readAnnotations('b').map((row) => [row.source_id, row]));
  return readAnnotations('a').flatMap((row) => {
    const other = second.get(row.source_id);
    return other === undefined ? [] : [[row, other] as const];
  });
}

/** The articles that both marked without knowing any other annotation of them. */
export function independentPairs(): readonly (readonly [Annotation, Annotation])[] {
  return annotatedTwice()
    .filter((pair) => pair.every(({ informed }) => informed !== true))
    .map(([first, second]) => [unfold(first), unfold(second)] as const);
}

/** The table of docs/annotation.md. */
export function agreementTable(rows: readonly Agreement[]): string {
  const line = ({ measure, both, onlyFirst, onlySecond, f1, kappa }: Agreement): string =>
    `| ${measure} | ${both} | ${onlyFirst} | ${onlySecond} | ${f1 === null ? '–' : (100 * f1).toFixed(1)} | ${kappa === null ? '' : kappa.toFixed(2)} |`;
  return ['| | alike | A only | B only | F1 | kappa |', '|---|--:|--:|--:|--:|--:|', ...rows.map(line)].join(
    '\n',
  );
}

if (process.argv[1] === import.meta.filename)
  process.stdout.write(`${agreementTable(agreement(independentPairs()))}\n`);
