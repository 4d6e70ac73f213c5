import { compare } from '../../core/compare.ts';
import { guessLanguage } from '../../nlp/language.ts';
import { samplesOf } from './samples.ts';

/** What the words of a text say of its language. */
export interface Recognised {
  /** ISO 639-1; null when unsure: the text is short, a table, a list of names. */
  readonly language: string | null;
  /** The text is running text in something that is clearly not English. */
  readonly foreign: boolean;
}

/** How much of a sample is what. */
interface Sample {
  readonly letters: number;
  /** Words of Latin letters. */
  readonly words: number;
  /** Of 100 words: those that every English text is full of. */
  readonly english: number;
  /** Of 100 letters: those of other scripts. */
  readonly otherScript: number;
  /** Of 100 words: those that begin with a small letter. Names and tables have few. */
  readonly running: number;
  readonly text: string;
}

/** Fewer letters than this say nothing for certain. */
const FEW_LETTERS = 100;
/** English prose has 30 to 45 of these words in 100, headlines 15 to 25, close languages below 10. */
const ENGLISH = 16;
const NOT_ENGLISH = 8;
const OTHER_SCRIPT = 60;

/** Recognises the language; `common` are words that English texts are full of and its neighbours are not. */
export function recogniseLanguage(text: string, common: ReadonlySet<string>): Recognised {
  const samples = samplesOf(text).map((sample) => measure(sample, common));
  const letters = sum(samples, (sample) => sample.letters);
  if (letters < FEW_LETTERS) return { language: null, foreign: false };
  const english = share(samples, letters, (sample) => sample.english >= ENGLISH);
  if (english >= 0.5) return { language: 'en', foreign: false };
  const guesses = samples.map((sample) => ({ sample, language: languageOf(sample) }));
  const best = mostCommon(guesses, letters);
  const clearly = english < 0.2 && best.language !== 'en';
  const named = clearly && best.share >= 0.6;
  const unnamed = clearly && isForeign(samples, letters);
  return { language: best.share >= 0.5 ? best.language : null, foreign: named || unnamed };
}

function measure(text: string, common: ReadonlySet<string>): Sample {
  const letters = count(text, /[\p{L}\p{M}]/gu);
  const words = text.match(/[\p{Script=Latin}’']{1,60}/gu) ?? [];
  const known = words.filter((word) => common.has(word.toLowerCase())).length;
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return {
    letters,
    words: words.length,
    english: (100 * known) / Math.max(1, words.length),
    otherScript:
      (100 * (letters - count(text, /[\p{Script=Latin}\p{Script=Inherited}]/gu))) / Math.max(1, letters),
    running: (100 * small) / Math.max(1, words.length),
    text,
  };
}

/** A sample with English words enough is English; of another, what the recogniser is sure of. */
function languageOf(sample: Sample): string | null {
  if (sample.english >= ENGLISH) return 'en';
  const guess = guessLanguage(sample.text);
  if (guess === null || !guess.sure) return null;
  return sample.english > NOT_ENGLISH && guess.language !== 'en' ? null : guess.language;
}

/** Running text without English words, or in another script, whatever it may be called. */
function isForeign(samples: readonly Sample[], letters: number): boolean {
  if (share(samples, letters, (sample) => sample.otherScript >= OTHER_SCRIPT) >= 0.8) return true;
  const prose = (sample: Sample): boolean => sample.running >= 60 && sample.words >= 25 && sample.english < 3;
  return share(samples, letters, prose) >= 0.8;
}

function mostCommon(
  guesses: readonly { readonly sample: Sample; readonly language: string | null }[],
  letters: number,
): { readonly language: string | null; readonly share: number } {
  const weights = new Map<string, number>();
  for (const { sample, language } of guesses)
    if (language !== null) weights.set(language, (weights.get(language) ?? 0) + sample.letters);
  const [best] = [...weights].sort(([a, x], [b, y]) => y - x || compare(a, b));
  return best ? { language: best[0], share: best[1] / letters } : { language: null, share: 0 };
}

function share(samples: readonly Sample[], letters: number, is: (sample: Sample) => boolean): number {
  return sum(samples.filter(is), (sample) => sample.letters) / letters;
}

function sum(samples: readonly Sample[], of: (sample: Sample) => number): number {
  return samples.reduce((total, sample) => total + of(sample), 0);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
