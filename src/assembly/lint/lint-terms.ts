import type { EntityRow } from '../../packs/entities.schema.ts';

type Term = EntityRow['sectors'][number];

/** What is wrong with the days of one entity: its terms of office, its birth and end. */
export function termFaults(row: EntityRow): string[] {
  const { sectors, validFrom, validTo } = row;
  const last = sectors.at(-1);
  return [
    ...sectors.flatMap((term, i) => within(term, i, sectors)),
    ...(last !== undefined && last.to === null && last.sector !== row.sector
      ? [`its sector is ${row.sector}, but its last term says ${last.sector}; make them the same`]
      : []),
    ...(validFrom !== null && validTo !== null && before(validTo, validFrom)
      ? [`it ends ${validTo}, before it begins ${validFrom}; look the days up`]
      : []),
    ...(last?.from != null && validTo !== null && before(validTo, last.from)
      ? [`a term begins ${last.from}, after its end ${validTo}; drop the term or mend the day`]
      : []),
  ];
}

function within(term: Term, i: number, terms: readonly Term[]): string[] {
  const next = terms[i + 1];
  const inner = [
    ...(term.from === null && i > 0 ? [`${term.sector} has no "from"; only the first term may lack it`] : []),
    ...(term.to === null && next !== undefined
      ? [`${term.sector} has no "to"; only the last term may lack it`]
      : []),
    ...(term.from !== null && term.to !== null && before(term.to, term.from)
      ? [`${term.sector} ends ${term.to}, before it begins ${term.from}; look the days up`]
      : []),
  ];
  const overlaps = next?.from != null && term.to !== null && before(next.from, term.to);
  return overlaps
    ? [
        ...inner,
        `${term.sector} to ${term.to} and ${next.sector} from ${next.from} overlap; one day has one sector`,
      ]
    : inner;
}

/** Is the first surely earlier? A partial date covers its whole range: 2021 is not before 2021-06. */
function before(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}
