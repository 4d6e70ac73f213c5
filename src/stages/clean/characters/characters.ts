import type { Proposal } from '../draft.ts';

interface CharacterRule {
  readonly rule: string;
  readonly why: string;
  readonly find: RegExp;
  readonly to: (found: string) => string;
}

const LIGATURES: ReadonlyMap<string, string> = new Map([
  ['\ufb00', 'ff'],
  ['\ufb01', 'fi'],
  ['\ufb02', 'fl'],
  ['\ufb03', 'ffi'],
  ['\ufb04', 'ffl'],
  ['\ufb05', 'st'],
  ['\ufb06', 'st'],
]);

/**
 * Letters nobody sees, and letters that only look alike. Joiners stay between letters of scripts that need them.
 * Later rules see the text as it came: no two of them fit the same character.
 */
const RULES: readonly CharacterRule[] = [
  {
    rule: 'characters/line-break',
    why: 'lines end with a line feed',
    find: /\r\n?|[\u0085\u2028\u2029]/g,
    to: () => '\n',
  },
  {
    rule: 'characters/soft-hyphen',
    why: 'a soft hyphen is no part of the word',
    find: /\u00ad+(?:\r?\n[ \t]{0,40})?/g,
    to: () => '',
  },
  {
    rule: 'characters/invisible',
    why: 'a character without width or a mark of direction',
    find: /[\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]+|(?<![\p{M}\p{Script=Arabic}\p{Script=Devanagari}\p{Extended_Pictographic}])[\u200c\u200d]+/gu,
    to: () => '',
  },
  {
    rule: 'characters/ligature',
    why: 'printers’ ligatures are two letters',
    find: /[\ufb00-\ufb06]/g,
    to: (found) => LIGATURES.get(found) ?? found,
  },
  {
    rule: 'characters/space',
    why: 'a space of another width',
    find: /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\v]+/g,
    to: () => ' ',
  },
  {
    rule: 'characters/control',
    why: 'a control character',
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    find: /[\u0001-\u0008\u000e-\u001f\u007f]+/g,
    to: () => '',
  },
  {
    rule: 'characters/hyphen',
    why: 'a hyphen that programs write apart from the plain one',
    find: /[\u2010\u2011]/g,
    to: () => '-',
  },
  {
    rule: 'characters/accent',
    why: 'a letter and its accent are one character',
    find: /.[\u0300-\u036f]{1,4}/g,
    to: (found) => found.normalize('NFC'),
  },
  {
    rule: 'characters/wide-letter',
    why: 'a letter or digit as wide as a Chinese character',
    find: /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g,
    to: (found) => String.fromCharCode(found.charCodeAt(0) - 0xfee0),
  },
];

/** One look for all of them: most texts have none. */
const ANY =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0300-\u036f\u0001-\u0008\t\v\r\u000e-\u001f\u007f\u0085\u00a0\u00ad\u1680\u2000-\u2011\u2028-\u202f\u205f-\u2069\u3000\ufb00-\ufb06\ufeff\uff10-\uff5a]/;

export function mendCharacters(text: string): readonly Proposal[] {
  if (!ANY.test(text)) return [];
  return RULES.flatMap(({ rule, why, find, to }) =>
    [...text.matchAll(find)].flatMap((match) => {
      const [found] = match;
      const at = { start: match.index, end: match.index + found.length };
      return to(found) === found ? [] : [{ at, to: to(found), rule, why, score: 0.99 }];
    }),
  );
}

/** More than one space between two words. The white space of lines and paragraphs is the layout's. */
export function mendSpaces(text: string): readonly Proposal[] {
  if (!text.includes('  ')) return [];
  return [...text.matchAll(/ {2,}/g)].flatMap((match) => {
    const at = { start: match.index, end: match.index + match[0].length };
    if (!isInk(text[at.start - 1]) || !isInk(text[at.end])) return [];
    return [{ at, to: ' ', rule: 'space/run', why: 'one space parts two words', score: 0.99 }];
  });
}

function isInk(letter: string | undefined): boolean {
  return letter !== undefined && /\S/.test(letter);
}
