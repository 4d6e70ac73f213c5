import type { MentionForm } from '../../../core/vocabulary.ts';
import type { Word } from '../../../nlp/words.ts';
import { type Alias, type Lexicon, mentionType } from '../lexicon.ts';
import { type Candidate, candidate, isCapital, joins, type Reading } from '../reading.ts';

/** Every place where words of the text are a name of the packs, in a fitting case. */
export function proposeKnown(reading: Reading, lexicon: Lexicon, tails: ReadonlySet<string>): Candidate[] {
  const found: Candidate[] = [];
  const keyAt = (i: number): string | null => reading.words[i]?.key ?? null;
  for (let from = 0; from < reading.words.length; from++) {
    if ((reading.sentenceOf[from] ?? -1) < 0) continue;
    lexicon.trie.match(keyAt, from, (length, aliases) => {
      const fitting = aliases.filter(
        (alias) => fits(reading, from, alias) && dashFits(reading, from, length, alias, lexicon),
      );
      if (fitting.length > 0 && joined(reading, from, fitting, length) && !isCurrency(reading, from, length))
        found.push(withoutTail(reading, withArticle(reading, known(reading, from, length, fitting)), tails));
    });
  }
  return found;
}

const ARTICLES = new Set('al el ad ar as ash at az an'.split(' '));

/** `El-Burhan`, where the packs write `Burhan`: the Arabic article before the hyphen belongs to the name. */
function withArticle(reading: Reading, one: Candidate): Candidate {
  const before = reading.words[one.from - 1];
  if (before === undefined || one.form !== 'name' || !ARTICLES.has(before.key)) return one;
  if (!/^[-‐‑]$/.test(reading.text.slice(before.end, one.start)) || !isCapital(reading.words[one.from]))
    return one;
  if (/[\p{L}\p{N}][-‐‑]$/u.test(reading.text.slice(Math.max(0, before.start - 2), before.start))) return one;
  return { ...one, from: one.from - 1, start: before.start };
}

const TAILED = new Set(['GPE', 'LOC', 'FAC', 'WEAPON']);

/** `Zaatari camp`, `Grad rockets`: a common noun written small is no part of the name, though the packs list it. */
function withoutTail(reading: Reading, one: Candidate, tails: ReadonlySet<string>): Candidate {
  if (!TAILED.has(one.type) || one.form !== 'name' || reading.words[one.to - 1]?.shape !== 'lower')
    return one;
  let to = one.to - 1;
  while (to > one.from && reading.words[to - 1]?.shape === 'lower') to--;
  const tail = reading.words.slice(to, one.to).map(({ key }) => key);
  if (to === one.from || !tails.has(tail.join(' '))) return one;
  return { ...one, to, end: reading.words[to - 1]?.end ?? one.end };
}

function joined(reading: Reading, from: number, aliases: readonly Alias[], length: number): boolean {
  const possessive = aliases.some((alias) => /['’]s?\s/.test(alias.surface));
  const bracketed = aliases.some((alias) => alias.surface.includes('('));
  for (let i = from; i < from + length - 1; i++) {
    if (joins(reading, i) || (possessive && owns(reading, i)) || (bracketed && opensBracket(reading, i)))
      continue;
    return false;
  }
  return true;
}

/** `Communist Party of Ruritania (Maoist)`: the bracket belongs to the name. */
function opensBracket(reading: Reading, left: number): boolean {
  const gap = reading.text.slice(reading.words[left]?.end ?? 0, reading.words[left + 1]?.start ?? 0);
  return /^[ -]\($/.test(gap) && reading.sentenceOf[left] === reading.sentenceOf[left + 1];
}

/** `People's Liberation Army`: the ending belongs to the name. */
function owns(reading: Reading, left: number): boolean {
  const gap = reading.text.slice(reading.words[left]?.end ?? 0, reading.words[left + 1]?.start ?? 0);
  return /^['’ʼ]s?\s$/i.test(gap) && reading.sentenceOf[left] === reading.sentenceOf[left + 1];
}

/** A dash may join what the pack writes with a space, unless it ties two names: `Pakistan–Taliban talks`. */
function dashFits(reading: Reading, from: number, length: number, alias: Alias, lexicon: Lexicon): boolean {
  if (/[-–—]/.test(alias.surface)) return true;
  for (let i = from; i < from + length - 1; i++) {
    const gap = reading.text.slice(reading.words[i]?.end ?? 0, reading.words[i + 1]?.start ?? 0);
    if (/[-–—]/.test(gap) && lexicon.byKey.has(reading.words[i]?.key ?? '')) return false;
  }
  return true;
}

/** `US$ 20,000` and `$US 20,000` are money. */
function isCurrency({ text, words }: Reading, from: number, length: number): boolean {
  const { start = 0 } = words[from] ?? {};
  return text.charAt(words[from + length - 1]?.end ?? 0) === '$' || text.charAt(start - 1) === '$';
}

function known(reading: Reading, from: number, length: number, aliases: readonly Alias[]): Candidate {
  const ranked = [...aliases].sort((a, b) => Number(a.ambiguous) - Number(b.ambiguous));
  const best = ranked[0] as Alias;
  const form = formOf(reading, from + length - 1, length, best);
  const one = candidate(reading, from, from + length, {
    type: mentionType(best),
    form,
    rule: `entities/known-${best.kind}`,
    score: best.ambiguous ? 0.6 : length > 1 ? 0.97 : best.acronym ? 0.9 : 0.93,
    aliases: ranked,
    subtype: best.known.subtype,
    sector: best.known.sector,
    country: best.known.country,
  });
  const opened = reading.text.slice(one.start, one.end).includes('(');
  const closes = opened && best.surface.endsWith(')') && reading.text.charAt(one.end) === ')';
  return closes ? { ...one, end: one.end + 1 } : one;
}

/** `Houthi rebels`, `Taliban regime`: a common noun is the head, and the name stands inside. */
function formOf(reading: Reading, last: number, length: number, best: Alias): MentionForm {
  if (best.kind === 'adjective') return 'adjective';
  if (best.acronym) return 'acronym';
  const common = length > 1 && best.known.type === 'ORG' && reading.words[last]?.shape === 'lower';
  return common ? 'nominal' : 'name';
}

/** Capitals where the alias has capitals; an acronym letter for letter. Headlines in capitals prove nothing. */
function fits(reading: Reading, from: number, alias: Alias): boolean {
  const casing = reading.casing[reading.sentenceOf[from] ?? 0];
  for (let i = 0; i < alias.shapes.length; i++) {
    const word = reading.words[from + i] as Word;
    const shape = alias.shapes[i];
    if (shape === 'lower' || shape === 'digit') continue;
    if (shape === 'UPPER' && word.shape !== 'UPPER' && alias.acronym) return false;
    if (word.shape === 'lower' && !(casing === 'flat' && alias.shapes.length > 1)) return false;
    if (word.shape === 'digit') return false;
  }
  return !(casing === 'caps' && alias.acronym && alias.shapes.length === 1 && alias.surface.length < 3);
}
