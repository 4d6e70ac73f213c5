import { type ParsedComponents, parse } from 'chrono-node';
import { type Peer, type PeerDate, trimmed } from './peer.ts';

export const chrono: Peer = {
  name: 'chrono-node',
  names: null,
  dates: (text, published) => {
    const reference =
      published === null ? undefined : { instant: new Date(`${full(published)}T12:00:00Z`), timezone: 0 };
    return parse(text, reference).map((one): PeerDate => {
      const value = timexOf(one.start);
      const last = one.end ? timexOf(one.end) : value;
      return {
        ...trimmed(text, one.index, one.index + one.text.length),
        value,
        interval: [bounds(value)[0], bounds(last)[1]],
      };
    });
  },
};

/** A publication date may be known to the month or the year only. */
function full(day: string): string {
  return `${day}-01-01`.slice(0, 10);
}

/** As much of it as the library says is certain. */
function timexOf(at: ParsedComponents): string {
  const day = at.date().toISOString().slice(0, 10);
  if (at.isCertain('hour'))
    return `${day}T${String(at.get('hour')).padStart(2, '0')}:${String(at.get('minute') ?? 0).padStart(2, '0')}`;
  if (at.isCertain('day') || at.isCertain('weekday')) return day;
  return at.isCertain('month') ? day.slice(0, 7) : day.slice(0, 4);
}

function bounds(value: string): readonly [string, string] {
  if (value.length === 4) return [`${value}-01-01`, `${value}-12-31`];
  if (value.length > 7) return [value.slice(0, 10), value.slice(0, 10)];
  const [year = 0, month = 0] = value.split('-').map(Number);
  return [`${value}-01`, new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)];
}
