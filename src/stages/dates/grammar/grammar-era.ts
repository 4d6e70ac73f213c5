import { readOrdinal } from '../numbers.ts';
import { point, type Read } from '../read.ts';
import { isCueBefore, isGlued, isWord, sense, type Text } from '../reader.ts';

/** `the 1990s`, `the '80s`, `the 20th century`, `the nineties`. */
export function readEra(text: Text, i: number): Read | null {
  const tok = text.toks[i];
  if (tok?.kind === 'number' && isGlued(text, i + 1, 's') && tok.value % 10 === 0)
    return readDecade(text, i, tok.value, tok.end - tok.start);
  const decade = sense(text, i, 'decade');
  if (decade !== null && isCueBefore(text, i, 'decade-lead'))
    return point(decade.next, { digits: String(decade.row.decade) }, 'dates/decade');
  const rank = readOrdinal(text, i);
  if (rank === null || rank.value > 22) return null;
  const at = isWord(text, rank.next, '-') ? rank.next + 1 : rank.next;
  if (!isWord(text, at, 'century', 'centuries')) return null;
  const era = sense(text, at + 1, 'era');
  const bc = era?.row.era === 'BC' ? { era: 'BC' as const } : {};
  return point(
    era?.next ?? at + 1,
    { digits: String(rank.value - 1).padStart(2, '0'), ...bc },
    'dates/century',
  );
}

function readDecade(text: Text, i: number, value: number, length: number): Read | null {
  const before = text.toks[i - 1];
  if (length === 4 && value >= 1000 && value < 2200 && !(before?.gap === 'none' && before.lower === '$'))
    return point(i + 2, { digits: String(value / 10) }, 'dates/decade');
  if (length !== 2 || value < 10) return null;
  const quoted = isGlued(text, i, "'", '’', '‘') || (before !== undefined && "'’‘".includes(before.lower));
  const told = quoted || isCueBefore(text, i, 'short-decade-lead');
  return told ? point(i + 2, { digits: `${value >= 30 ? 19 : 20}${value / 10}` }, 'dates/decade') : null;
}
