import type { Span } from '../../../core/span.ts';

const ARTICLE = /\b([Aa])(n?)([ “‘"'(]{1,3})$/;
/** Vowel letters that sound like consonants at the start of a word: `a European`, `a UN force`, `a one-day`. */
const CONSONANT_SOUND = /^(?:[Ee]u|[Uu](?:ni[a-z]|kr|se|z?gan)|U(?=[A-Z]|\b)|[Oo]ne\b)/;
/** Letters said one by one whose names begin with a vowel: `an FSB officer`, `an MLRS`; a word like `NATO` is none. */
const SPELT_OUT = /^[FHLMNRSX][B-DF-HJ-NP-TV-Z]/;

/** Widens the change to the article before it when the new word asks for the other one. */
export function withArticle(text: string, at: Span, to: string): { readonly at: Span; readonly to: string } {
  const before = ARTICLE.exec(text.slice(Math.max(0, at.start - 8), at.start));
  if (before === null || to === '') return { at, to };
  const old = text.slice(at.start, at.end);
  if (takesAn(old) === takesAn(to)) return { at, to };
  const [whole, letter = '', , between = ''] = before;
  const start = at.start - whole.length;
  return { at: { start, end: at.end }, to: letter + (takesAn(to) ? 'n' : '') + between + to };
}

function takesAn(word: string): boolean {
  return SPELT_OUT.test(word) || (/^[AEIOUaeiou]/.test(word) && !CONSONANT_SOUND.test(word));
}
