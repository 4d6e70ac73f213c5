import type { Count } from './figure.ts';
import { isCue, sense, senseBefore, type Text } from './lexicon.ts';
import type { Harm } from './with-wounded.ts';

const FARTHEST_TOLL = 9;

/** `the death toll rose to 45`, `put the number of dead at three`: a count without a noun after words for a toll. */
export function readToll(text: Text, count: Count): Harm | null {
  const after = tollAfter(text, count);
  if (after !== null) return after;
  for (let at = count.first - 1; at >= Math.max(0, count.first - FARTHEST_TOLL); at--) {
    if (text.toks[at + 1]?.gap === 'line') return null;
    const found = senseBefore(text, at + 1, 'toll');
    if (found !== null && at < count.first - 1)
      return { kind: found.row.kind, rule: 'quantities/toll', next: null };
    if (
      !isCue(text, at, 'toll-verb') &&
      sense(text, at, 'degree') === null &&
      text.toks[at]?.kind !== 'figure'
    )
      return at < count.first - 1 ? tollOf(text, at) : null;
  }
  return null;
}

const FARTHEST_OF = 12;

/** `the death toll from the blast in Izmir rose to 45`: what the toll is of stands between the two. */
function tollOf(text: Text, last: number): Harm | null {
  for (let at = last; at > last - FARTHEST_OF; at--) {
    const tok = text.toks[at + 1];
    if (tok === undefined || tok.gap === 'line') return null;
    const found = isCue(text, at + 1, 'toll-of') ? senseBefore(text, at + 1, 'toll') : null;
    if (found !== null) return { kind: found.row.kind, rule: 'quantities/toll', next: null };
    if (!isNominal(text, at)) return null;
  }
  return null;
}

function isNominal(text: Text, i: number): boolean {
  const tok = text.toks[i];
  if (tok === undefined) return false;
  if (tok.kind !== 'word') return tok.kind === 'figure' || "-’'".includes(tok.lower);
  return tok.lower === 's' || /^(?:DET|ADJ|NOUN|PROPN|NUM|ADP|PART)$/.test(text.posAt(tok.start));
}

/** `bringing to eleven the number killed`. */
function tollAfter(text: Text, { first, next }: Count): Harm | null {
  if (text.toks[first - 1]?.lower !== 'to' || text.toks[next]?.lower !== 'the') return null;
  const found = sense(text, next, 'toll') ?? sense(text, next + 1, 'toll');
  return found === null ? null : { kind: found.row.kind, rule: 'quantities/toll', next: null };
}
