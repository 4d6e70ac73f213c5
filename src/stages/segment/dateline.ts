import type { Word } from './cut-tokens.ts';

const LONGEST = 16;
const DASH = /^(?:-{1,2}|[–—])$/;
const NAME = /^[\p{Lu}\p{Lt}]/u;
const CAPITALS = /^\p{Lu}{3,}$/u;
/** `Port-au-Prince`, `Republic of Congo`: small words between the parts of a name. */
const PARTICLE = /^\p{Ll}{1,3}$/u;
const AGENCY = /^[(),]$/;
const NUMBER = /^\d{1,4}$/;
const SIGN = /^[(),./|'’:·-]$/;
/** What a report begins with behind its dateline. */
const BEGINS = /^[\p{Lu}\p{Lt}\p{Nd}"'“”‘’«($€£]/u;

/**
 * The number of words of `GOMA, Congo (Agency) - ` at the head of a report, with the dash; 0 without. Names, numbers and
 * signs up to a dash that stands alone; where neither capitals nor a comma nor brackets tell it, the only such dash.
 */
export function datelineLength(words: readonly Word[]): number {
  // `(Nairobi) – Gangs killed …`: releases put the town in brackets
  if (!NAME.test(words[words[0]?.text === '(' ? 1 : 0]?.text ?? '')) return 0;
  const dash = words.slice(0, LONGEST).findIndex((word, i) => isLoneDash(words, i) || !mayStand(word));
  if (!isLoneDash(words, dash) || !BEGINS.test(words[dash + 1]?.text ?? '')) return 0;
  const isSure = isTold(words.slice(0, dash)) || !words.some((_, i) => i > dash && isLoneDash(words, i));
  return isSure ? dash + 1 : 0;
}

/** Can the word belong to a dateline? */
function mayStand({ text }: Word): boolean {
  return NAME.test(text) || NUMBER.test(text) || SIGN.test(text) || PARTICLE.test(text);
}

/** A dash with blanks around it. */
function isLoneDash(words: readonly Word[], i: number): boolean {
  const [before, dash, after] = [words[i - 1], words[i], words[i + 1]];
  if (!before || !dash || !after || !DASH.test(dash.text)) return false;
  return before.end < dash.start && dash.end < after.start;
}

function isTold(words: readonly Word[]): boolean {
  return CAPITALS.test(words[0]?.text ?? '') || words.some(({ text }) => AGENCY.test(text));
}
