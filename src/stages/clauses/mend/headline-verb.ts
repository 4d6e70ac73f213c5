import { listedTags } from '../../../nlp/word-lists.ts';
import { type Bench, isNominal, wordAt } from '../bench.ts';

const SHORTEST = 4;
const LONGEST_HEADLINE = 18;

/** A heading, or a short line of the body that ends like one. */
export function isHeadline({ sentence, tokens }: Bench): boolean {
  const words = sentence.last - sentence.first;
  if (words < SHORTEST || words > LONGEST_HEADLINE) return false;
  return sentence.kind === 'heading' || !/^[.?!;:]$|^["”’']$/.test(tokens[sentence.last - 1]?.text ?? '');
}

/**
 * The verb of a headline that was taken for a noun or an adjective (`Gunmen storm church`, `Court jails editor`), or its
 * infinitive (`Rivals to hold talks`); -1 where the line has a finite verb or none could be one.
 */
export function headlineVerb(bench: Bench): number {
  const { first, last } = bench.sentence;
  let found = -1;
  for (let i = first + 1; i < last - 1; i++) {
    if (found >= 0 && /^[,:]$/.test(wordAt(bench, i).text)) break;
    if (isVerb(bench, i) && !isPluralNoun(bench, i, found)) return -1;
    if (found < 0 && isHeadlineVerb(bench, i)) found = i;
  }
  return found;
}

function isHeadlineVerb(bench: Bench, i: number): boolean {
  const { tag } = wordAt(bench, i);
  if (tag === 'VB' && wordAt(bench, i - 1).text === 'to')
    return isNominal(wordAt(bench, i - 2)) || wordAt(bench, i - 2).tag === 'VBZ';
  return agrees(bench, i) && opensObject(bench, i + 1);
}

/** What the tagger took for a finite verb or an auxiliary. */
function isVerb(bench: Bench, i: number): boolean {
  const { pos, tag } = wordAt(bench, i);
  return pos === 'AUX' || (pos === 'VERB' && /^VB[DZP]$/.test(tag));
}

/** `Papua rebels free pilot`, read as Papua that rebels: what is a plural first of all stands before what may be its verb, or behind the verb. */
function isPluralNoun(bench: Bench, i: number, found: number): boolean {
  if (!isMistakenPlural(bench, i)) return false;
  if (found >= 0) return /^(NN|JJ)$/.test(wordAt(bench, i - 1).tag);
  if (bench.lexicon.agents.has(wordAt(bench, i).text) && wordAt(bench, i + 1).text === 'to') return true;
  return mayBeBase(bench, i + 1) && opensObject(bench, i + 2);
}

function isMistakenPlural(bench: Bench, i: number): boolean {
  const { tag, text } = wordAt(bench, i);
  return tag === 'VBZ' && listedTags(text).startsWith('NNS');
}

function agrees(bench: Bench, i: number): boolean {
  if (mayBeBase(bench, i)) return isPlural(bench, i - 1) || isSecondOfTwo(bench, i - 1);
  // `Junta forces bomb monastery`: where the next word may be the verb, this one is its subject
  if (!maySingular(bench, i) || (mayBeBase(bench, i + 1) && opensObject(bench, i + 2))) return false;
  return /^NNP?$/.test(wordAt(bench, i - 1).tag);
}

/** A plural in small letters that may as well be the verb of a singular. */
function maySingular(bench: Bench, i: number): boolean {
  const { tag, text } = wordAt(bench, i);
  if (tag !== 'NNS' || !/^\p{Ll}/u.test(text)) return false;
  return /VBZ/.test(listedTags(text)) || bench.lexicon.headline.has(baseOf(text));
}

/** A word in small letters, tagged as something else, that may be the base of a verb. */
function mayBeBase(bench: Bench, i: number): boolean {
  const { tag, text } = wordAt(bench, i);
  if (!/^(NN|JJ|VB)$/.test(tag) || !/^\p{Ll}/u.test(text)) return false;
  return /VBP?\b/.test(listedTags(text)) || bench.lexicon.headline.has(text);
}

/** A further verb of the headline behind a comma: `, kill 14`, `, recalls envoy`. */
export function isFurtherVerb(bench: Bench, i: number): boolean {
  if (wordAt(bench, i - 1).text !== ',') return false;
  if (wordAt(bench, i).pos === 'VERB') return true;
  return (mayBeBase(bench, i) || maySingular(bench, i)) && opensObject(bench, i + 1);
}

/** The infinitive of a verb in the third person. */
export function baseOf(text: string): string {
  const word = text.toLowerCase();
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return /(?:ss|sh|ch|x|z)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

function isPlural(bench: Bench, i: number): boolean {
  const { tag, text, lemma } = wordAt(bench, i);
  if (/^NNP?S$/.test(tag) || isMistakenPlural(bench, i) || bench.lexicon.agents.has(text.toLowerCase()))
    return true;
  if (tag === 'NN') return lemma !== text.toLowerCase();
  return /^\p{Lu}.*[^su]s$/u.test(text) && (tag === 'JJ' || (tag === 'NNP' && !/is$/.test(text)));
}

/** `Moscow, Kyiv swap prisoners`: two names without `and`. */
function isSecondOfTwo(bench: Bench, i: number): boolean {
  const { sentence } = bench;
  if (wordAt(bench, i - 1).text !== ',' || i - 2 < sentence.first || i - 2 > sentence.first + 3) return false;
  return isNominal(wordAt(bench, i)) && isNominal(wordAt(bench, i - 2));
}

function opensObject(bench: Bench, i: number): boolean {
  if (i >= bench.sentence.last) return false;
  const { pos, text } = wordAt(bench, i);
  return /^(DET|ADJ|NUM|PROPN|NOUN|PRON|SYM)$/.test(pos) || /^(to|with|[$€£])$/.test(text);
}
