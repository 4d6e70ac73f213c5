import type { Irregular } from '../../packs/irregulars.schema.ts';

/** What the dictionary form of a word is read from. */
export interface Inflected {
  readonly text: string;
  readonly pos: string;
  readonly tag: string;
  /** wink-nlp's opinion and the part of speech it holds for. */
  readonly wink: string;
  readonly winkLemma: string;
}

/** Lemmas by part of speech and form: `VERB/fought` → `fight`. */
export type Lemmas = ReadonlyMap<string, string>;

export function irregularLemmas(rows: readonly Irregular[]): Lemmas {
  return new Map(rows.flatMap(({ lemma, pos, forms }) => forms.map((form) => [`${pos}/${form}`, lemma])));
}

/** The dictionary form, lower case unless the word is a name. */
export function lemmaOf(word: Inflected, irregular: Lemmas): string {
  if (word.pos === 'PROPN') return word.text;
  const form = word.text.toLowerCase().replace(/[’‘]/g, "'");
  const ending = ENDINGS.get(word.tag);
  if (word.tag === 'POS') return "'s";
  if (word.pos === 'AUX' || word.pos === 'PART') return irregular.get(`VERB/${form}`) ?? form;
  if (word.tag === 'PRP$') return form;
  if (ending === undefined || word.pos === 'PRON' || word.pos === 'DET')
    return irregular.get(`${word.pos}/${form}`) ?? form;
  const known = irregular.get(`${ending.pos}/${form}`);
  if (known !== undefined) return known;
  if (ending.pos === 'VERB' && hidesE(form)) return ending.cut(form);
  if (word.tag !== 'VBP' && ending.pos !== 'NOUN' && agrees(word, ending.pos) && word.winkLemma !== form)
    return word.winkLemma;
  return ending.cut(form);
}

/** `cease-fire` → `ceasefire`: the dictionary form of a word that is also written with a hyphen; null for any other. */
export function hyphenatedLemma(before: string, text: string, pos: string, irregular: Lemmas): string | null {
  return irregular.get(`${pos}/${before.toLowerCase()}-${text.toLowerCase()}`) ?? null;
}

function agrees(word: Inflected, pos: string): boolean {
  return word.wink === pos || (pos === 'VERB' && word.wink === 'AUX');
}

interface Ending {
  readonly pos: 'VERB' | 'NOUN' | 'ADJ' | 'ADV';
  readonly cut: (form: string) => string;
}

const asIs = (form: string): string => form;

const ENDINGS: ReadonlyMap<string, Ending> = new Map<string, Ending>([
  ['NNS', { pos: 'NOUN', cut: cutPlural }],
  ['VBZ', { pos: 'VERB', cut: cutPlural }],
  ['VBD', { pos: 'VERB', cut: (form) => cutVerb(form, 'ed') }],
  ['VBN', { pos: 'VERB', cut: (form) => cutVerb(form, 'ed') }],
  ['VBP', { pos: 'VERB', cut: asIs }],
  ['VBG', { pos: 'VERB', cut: (form) => cutVerb(form, 'ing') }],
  ['JJR', { pos: 'ADJ', cut: (form) => cutDegree(form, 'er') }],
  ['JJS', { pos: 'ADJ', cut: (form) => cutDegree(form, 'est') }],
  ['RBR', { pos: 'ADV', cut: (form) => cutDegree(form, 'er') }],
  ['RBS', { pos: 'ADV', cut: asIs }],
]);

function cutPlural(form: string): string {
  if (/(?:ss|us|is)$/.test(form) || !/..s$/.test(form)) return form;
  if (/[^aeiou]ies$/.test(form) && form.length > 4) return `${form.slice(0, -3)}y`;
  if (/(?:sses|shes|ches|xes|zzes|[^aeiou]oes)$/.test(form)) return form.slice(0, -2);
  return form.slice(0, -1);
}

/** `raped`, `waging`: after one short vowel a single consonant would be doubled, so the verb ends in `e`. */
function hidesE(form: string): boolean {
  return /^[^aeiou]{0,3}[aiou][bdgkmnprt](?:ed|ing)$/.test(form);
}

function cutVerb(form: string, ending: 'ed' | 'ing'): string {
  if (!form.endsWith(ending) || form.length < ending.length + 2) return form;
  const stem = form.slice(0, -ending.length);
  if (!/[aeiouy]/.test(stem)) return form;
  if (ending === 'ed' && /[^aeiou]i$/.test(stem)) return `${stem.slice(0, -1)}y`;
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  if (hidesE(form)) return `${stem}e`;
  return takesE(stem) ? `${stem}e` : stem;
}

/** Stems that English does not end a word on, or seldom. */
function takesE(stem: string): boolean {
  if (/[cvuzg]$/.test(stem)) return !/ng$/.test(stem) || /(?:ang|eng|ung)$/.test(stem);
  if (/[^s]s$|[^aeiou]l$/.test(stem)) return !/[rl]l$|ias$/.test(stem);
  if (/(?:at|ut|ot|uir|ur|ar|or|ir|id|ad|ud|od|ak|ik|ok|uk|ap|op|in|on|ib|ub|eth|yp)$/.test(stem))
    return (
      /(?:[^aeo]at|[^o]ut|[^o]ot|uir|[^o]ur|par|[^o]or|[^a]ir|[^ao]id|[^eo]ad|ud|[^o]od|[^eo]ak|ik|[^o]ok|uk|[^e]ap|[^o]op|[bfhlmp]in|ib|ub|eth|yp)$/.test(
        stem,
      ) && !/(?:(?:en|n|it)or|it|iot|abandon|question|mention|position|condition)$/.test(stem)
    );
  return false;
}

function cutDegree(form: string, ending: string): string {
  if (!form.endsWith(ending)) return form;
  const stem = form.slice(0, -ending.length);
  if (/i$/.test(stem)) return `${stem.slice(0, -1)}y`;
  if (/([bdgmnpt])\1$/.test(stem)) return stem.slice(0, -1);
  return /(?:[^aeiou][aiou][cdgtvz]|[gvcs]|[^aeiou]l|[aiou][rs]|ut)$/.test(stem) && !/ow$|st$/.test(stem)
    ? `${stem}e`
    : stem;
}
