import type { Random } from './random.ts';

/** What broken extractions, translations and attacks put into texts. */
const PIECES: readonly string[] = [
  ...' \n\t\f\r\0.,;:!?()[]{}<>"\'“”‘’«»-–—…*_#|/\\&%$€£@^~`=+',
  '\n\n',
  '\r\n',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\u00ad',
  '\u2028',
  '\ud83d',
  '\udc00',
  '💥',
  '👩‍👩‍👧',
  'e\u0301\u0301\u0301',
  'ﬁ',
  'Ａ',
  'İ',
  'ß',
  'ǅ',
  'â€™',
  'Ã©',
  '&amp;',
  '&#0;',
  '<b>',
  '</div>',
  '<!--',
  ']]>',
  '[1]',
  '¹',
  '1 ',
  '12',
  '1,000',
  '10-12',
  '0',
  '999999999999999999999',
  '-1',
  '1e9',
  '½',
  '٣',
  '１２',
  'U.S.',
  'Mr. ',
  'p.m.',
  'No. 5',
  'e.g. ',
  'http://x.y/z',
  'www.a',
  'a@b.c',
  '# ',
  '- ',
  '> ',
  '| a | b |',
  '---\n',
  '```',
  '**',
  '](',
  '1. ',
  '•',
  '1、',
  ' said',
  ' not ',
  ' if ',
  ' and ',
  ' of ',
  ' by ',
  'the ',
  ' who ',
  ' killed ',
  ' attacked ',
  ' Monday',
  ' May 2024',
  ' 5 May',
  ' yesterday',
  'ago ',
  ' in Goma',
  ' President ',
  ' he ',
  ' its ',
  "'s",
  'Palestinian ',
  'Bata',
  'Aba ',
  ' (AFP)',
  'By Ann Roe',
  '© 2024',
  'Page 3',
  'Share on',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
];

/** A text with some of it cut, doubled, moved, put in, or spliced with another. */
export function mutateText(base: string, other: string, random: Random): string {
  let text = base;
  for (let times = 1 + random.below(8); times > 0; times--) text = mutateOnce(text, other, random);
  return text;
}

function mutateOnce(text: string, other: string, random: Random): string {
  const from = random.below(text.length + 1);
  const to = Math.min(text.length, from + random.below(random.chance(0.2) ? 80 : 8));
  const cut = text.slice(from, to);
  const around = (middle: string): string => text.slice(0, from) + middle + text.slice(to);
  switch (random.below(9)) {
    case 0:
      return around('');
    case 1:
      return around(cut + cut);
    case 2:
      return around(random.pick(PIECES));
    case 3:
      return around(cut + random.pick(PIECES).repeat(1 + random.below(random.chance(0.05) ? 300 : 5)));
    case 4:
      return around(cut.toUpperCase());
    case 5:
      return around([...cut].reverse().join(''));
    case 6:
      return text.slice(0, from) + other.slice(random.below(other.length + 1));
    case 7:
      return around(cut + String.fromCharCode(random.below(random.chance(0.5) ? 0x250 : 0x10000)));
    default:
      return around(cut.replaceAll(' ', random.pick(PIECES)));
  }
}

/** Bytes with some changed, cut out or put in. */
export function mutateBytes(base: Uint8Array, random: Random): Uint8Array {
  const bytes = [...base];
  for (let times = 1 + random.below(12); times > 0 && bytes.length > 0; times--) {
    const at = random.below(bytes.length);
    const cut = random.below(3) === 0 ? random.below(20) : 1;
    if (random.chance(0.5)) bytes[at] = random.below(256);
    else bytes.splice(at, random.chance(0.5) ? cut : 0, ...(random.chance(0.5) ? [random.below(256)] : []));
  }
  return Uint8Array.from(bytes);
}

const VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  ' ',
  '\0',
  '\ud800',
  '2024-05-03',
  '2024-02-30',
  'yesterday',
  '../../etc/passwd',
  'CON',
  '__proto__',
  [],
  ['a', null],
  {},
  { text: 'x' },
  'en',
  'xx',
];
const KEYS = [
  'id',
  'text',
  'title',
  'published',
  'url',
  'publisher',
  'language',
  'author',
  'authors',
  '__proto__',
  'constructor',
  'x',
];

/** A row of a JSONL file with keys changed, then perhaps with letters changed. */
export function mutateRow(text: string, random: Random): string {
  const entries: string[] = [`"text":${JSON.stringify(text)}`];
  for (let times = random.below(5); times > 0; times--)
    entries.push(`${JSON.stringify(random.pick(KEYS))}:${JSON.stringify(random.pick(VALUES))}`);
  const row = `{${entries.join(',')}}`;
  if (random.chance(0.6)) return row;
  const at = random.below(row.length);
  return (
    row.slice(0, at) +
    random.pick(['', '"', '\\', '{', '[', '\n', ',', '\\ud83d', 'null']) +
    row.slice(at + random.below(3))
  );
}
