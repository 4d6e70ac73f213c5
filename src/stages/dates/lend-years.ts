import type { Frame } from './frame.ts';
import { isRange } from './links.ts';
import type { Found } from './meaning.ts';
import type { Text } from './reader.ts';

type Lent = NonNullable<Frame['lent']>;

/** In `August–September 1950` the second lends its year to the first; in `from May 2024 to July` the first to the second. */
export function lendYears(text: Text, found: readonly Found[]): readonly (Lent | null)[] {
  const lent: (Lent | null)[] = found.map(() => null);
  const yearOf = (i: number) => ownYear(found[i]) ?? lent[i]?.year ?? null;
  const lend = (from: number, to: number, before: boolean) => {
    const [giver, taker] = [found[from], found[to]];
    const year = yearOf(from);
    if (giver === undefined || taker === undefined || year === null || lent[to] !== null || !takesYear(taker))
      return;
    const [left, right] = before ? [taker, giver] : [giver, taker];
    if (isRange(text, left, right)) lent[to] = { year, month: monthOf(giver), before };
  };
  for (let i = found.length - 2; i >= 0; i--) lend(i + 1, i, true);
  for (let i = 1; i < found.length; i++) lend(i - 1, i, false);
  return lent;
}

function ownYear(one: Found | undefined): number | null {
  return one?.meaning.kind === 'point' ? (one.meaning.fields.year ?? null) : null;
}

function monthOf({ meaning }: Found): number | null {
  return meaning.kind === 'point' ? (meaning.fields.month ?? null) : null;
}

function takesYear({ meaning }: Found): boolean {
  if (meaning.kind !== 'point' || meaning.of !== undefined || meaning.fields.year !== undefined) return false;
  return meaning.fields.month !== undefined || meaning.fields.season !== undefined;
}
