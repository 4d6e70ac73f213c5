import type { Proposal } from '../draft.ts';
import { isListed } from './known-words.ts';

/** What a scanner takes for what: `rn` for `m`, `l` for `I`. Each is tried in one place of a word. */
const TAKEN_FOR: readonly (readonly [seen: string, meant: string])[] = [
  ['m', 'rn'],
  ['rn', 'm'],
  ['cl', 'd'],
  ['vv', 'w'],
  ['tlie', 'the'],
  ['tli', 'th'],
  ['I', 'l'],
  ['1', 'l'],
  ['0', 'o'],
  ['|', 'l'],
];
/** Letters with one of the signs inside that are no letters, or a run of small letters that may be misread. */
const ODD_WORD =
  /(?<![\p{L}\p{N}|])(?=\p{L}{0,20}(?:[I|01](?=\p{Ll})|(?:vv|tli)))\p{L}[\p{Ll}I|01]{2,20}(?![\p{L}\p{N}|])/gu;
const PLAIN_WORD = /(?<![\p{L}\p{N}-])\p{Ll}{6,20}(?![\p{L}\p{N}-])/gu;
const ODD_NUMBER =
  /(?<![\p{L}\p{N}.])(?:l(?=\d)[\dlO]{1,5}|\d[\dlO]{0,4}[lO]\d{1,3}|\d{1,3}O)(?![\p{L}\p{N}])/gu;
const MISREAD = { rule: 'ocr/letters', why: 'the scanner took one letter for another', score: 0.9 } as const;

/**
 * `govemment`, `kiIled`, `l2`: words that are none, and with one letter read otherwise are one. A text shows by its
 * signs among letters, or by its broken lines, that a scanner read it; in others an odd word is the writer's.
 */
export function mendMisread(text: string, isWrapped: boolean): readonly Proposal[] {
  const odd = [...text.matchAll(ODD_WORD)].flatMap((match) => mendWord(match, false));
  const numbers = [...text.matchAll(ODD_NUMBER)].map((match) => ({
    at: { start: match.index, end: match.index + match[0].length },
    to: match[0].replace(/l/g, '1').replace(/O/g, '0'),
    ...MISREAD,
    evidence: [match[0]],
  }));
  if (!isWrapped && odd.length + numbers.length === 0) return [];
  const plain = [...text.matchAll(PLAIN_WORD)].flatMap((match) => mendWord(match, true));
  const taken = new Set(odd.map(({ at }) => at.start));
  return [...odd, ...numbers, ...plain.filter(({ at }) => !taken.has(at.start))];
}

/** The one word that a letter read otherwise makes of it; nothing when it is a word already, or could be two. */
function mendWord(match: RegExpMatchArray, letters: boolean): readonly Proposal[] {
  const word = match[0];
  const start = match.index ?? 0;
  if (isListed(word.toLowerCase())) return [];
  const pairs = letters ? TAKEN_FOR.filter(([seen]) => /\p{Ll}/u.test(seen)) : TAKEN_FOR;
  const read = pairs.flatMap(([seen, meant]) => readOtherwise(word, seen, meant));
  const found = new Set(read.filter((one) => isListed(one.toLowerCase())));
  const [only] = found;
  if (only === undefined || found.size > 1) return [];
  return [{ at: { start, end: start + word.length }, to: only, ...MISREAD, evidence: [word] }];
}

/** The word with each of the places read otherwise. A capital that begins a word is one: `Ioan`. */
function readOtherwise(word: string, seen: string, meant: string): readonly string[] {
  const found: string[] = [];
  for (let at = word.indexOf(seen, seen === 'I' ? 1 : 0); at >= 0; at = word.indexOf(seen, at + 1))
    found.push(word.slice(0, at) + meant + word.slice(at + seen.length));
  return found;
}
