/**
 * How much a decoded text looks like words: the wrong table of letters puts signs inside words, capitals after small
 * letters, and letters that hardly any language uses.
 */
export function plausibility(text: string): number {
  let total = 0;
  let looked = 0;
  for (const match of text.matchAll(STRETCH)) {
    const word = match[0];
    if (ASCII.test(word)) continue;
    const signs = [...word];
    signs.forEach((sign, i) => {
      if (sign.charCodeAt(0) < 0x80) return;
      looked++;
      total += ofSign(sign, signs[i - 1] ?? ' ', signs[i + 1] ?? ' ');
    });
    total -= mixedScripts(word);
  }
  return looked === 0 ? 0 : total / looked;
}

const STRETCH = /\S{1,400}/g;
const ASCII = /^\p{ASCII}*$/u;
const LETTER = /\p{L}/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const WRONG = -3;

function ofSign(sign: string, before: string, after: string): number {
  if (NEVER.test(sign)) return 3 * WRONG;
  if (!LETTER.test(sign)) return ofMark(sign, before, after);
  if (UPPER.test(sign) && LOWER.test(before)) return WRONG;
  if (NEVER_FIRST.has(sign) && !LETTER.test(before)) return WRONG;
  return ofLetter(sign, before, after);
}

/** Controls of the second row, and what stands for bytes without a meaning. */
const NEVER = /[\u0080-\u009f\uFFFD\uE000-\uF8FF]/;
const NEVER_FIRST: ReadonlySet<string> = new Set('ğĞъыьЪЫЬ');
const APOSTROPHE = '’';
const OPENING = /[“‘«„‚]/;
const CLOSING = /[”’»“]/;
const DASH = /[–—…·•]/;

function ofMark(sign: string, before: string, after: string): number {
  const left = LETTER.test(before);
  const right = LETTER.test(after);
  if (left && right) return sign === APOSTROPHE ? 1 : DASH.test(sign) ? 0.8 : WRONG;
  if (OPENING.test(sign) && !left) return 1;
  if (CLOSING.test(sign) && !right) return 1;
  if (DASH.test(sign) || WIDE.test(sign)) return 0.8;
  return MONEY.test(sign) && !right ? 0.5 : -0.5;
}

const WIDE = /[\u3000-\u303F\uFF00-\uFFEF]/;
const MONEY = /[£€¥§©®°²³½\u00a0]/;
/** Letters that names in English texts bring along, and the commonest of other alphabets. */
const FREQUENT: ReadonlySet<string> = new Set(
  'éèáóíúñçüöäøåãêâîôëïßÉÖÜÅØşığŞİčšžćłśżńęąřěůőűČŠŽŁŚėųūāēīоеаинтсрвлкмдпуαοιετσνηυρπκμλόάίéیاملونرويבהוילמרשתאו',
);
const SELDOM: ReadonlySet<string> = new Set('ðþýÐÞÝÿŸæœ¸ƒˆœŒÆÞÌÛÕÒÏÈÀÂÙ');
const LATIN = /\p{Script=Latin}/u;
const HAN = /\p{Script=Han}/u;

function ofLetter(sign: string, before: string, after: string): number {
  const neighbours = `${before}${after}`;
  if (HAN.test(sign)) return /[A-Za-z]/.test(neighbours) ? WRONG : 0.9;
  if (SELDOM.has(sign)) return 0.1;
  if (LATIN.test(sign) && before.charCodeAt(0) >= 0x80 && after.charCodeAt(0) >= 0x80) return -1;
  if (FREQUENT.has(sign)) return 1;
  return UPPER.test(sign) ? 0.4 : 0.6;
}

/** A word of Latin and Cyrillic letters together is read with the wrong table. */
function mixedScripts(word: string): number {
  return /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Greek}\p{Script=Latin}|\p{Script=Latin}\p{Script=Greek}|\p{Script=Latin}\p{Script=Hebrew}|\p{Script=Latin}\p{Script=Arabic}/u.test(
    word,
  )
    ? 3
    : 0;
}
