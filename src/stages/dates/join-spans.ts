import type { Timex } from '../../core/layers/timex.ts';
import type { TimeLink } from '../../core/vocabulary.ts';
import { boundsOf } from './calendar/bounds.ts';
import { dayNumber, iso } from './calendar/calendar.ts';
import { endpoint } from './emit.ts';
import { isSpan } from './links.ts';
import type { Found } from './meaning.ts';
import type { Text } from './reader.ts';

/** Both ends of `between 2007 and 2021` get the days of the whole stretch. */
export function joinSpans(text: Text, found: readonly Found[], timexes: readonly Timex[]): readonly Timex[] {
  const out = [...timexes];
  const byStart = new Map(found.map((one) => [text.toks[one.first]?.start ?? -1, one]));
  for (let i = 0; i + 1 < out.length; i++) {
    const [left, right] = [out[i], out[i + 1]];
    if (left === undefined || right === undefined) continue;
    const [one, two] = [byStart.get(left.start), byStart.get(right.start)];
    const joined =
      one !== undefined && two !== undefined && isSpan(text, one, two, left.link)
        ? spanOf(left, right)
        : null;
    if (joined === null) continue;
    out[i] = { ...left, ...joined };
    out[i + 1] = { ...right, ...joined };
  }
  return out;
}

interface Joined {
  readonly edtf: string;
  readonly dateStart: string;
  readonly dateEnd: string;
  readonly link: TimeLink;
}

function spanOf(left: Timex, right: Timex): Joined | null {
  const from = boundsOf(left.value, left.mod);
  const to = boundsOf(right.value, right.mod);
  if (from.start === null || to.end === null || from.edtf === null || to.edtf === null) return null;
  if (dayNumber(from.start) > dayNumber(to.end)) return null;
  return {
    edtf: `${endpoint(from.edtf, from.start, 0)}/${endpoint(to.edtf, to.end, 1)}`,
    dateStart: iso(from.start),
    dateEnd: iso(to.end),
    link: 'between',
  };
}
