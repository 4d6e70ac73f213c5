import { compare } from '../core/compare.ts';
/** One number of the score table. */
export interface MeasureInfo {
  readonly name: string;
  readonly about: string;
  /** The gate watches it, and its slices. One for each layer, the strictest that users feel. */
  readonly headline: boolean;
}

const row = (name: string, about: string): MeasureInfo => ({ name, about, headline: false });
const head = (name: string, about: string): MeasureInfo => ({ name, about, headline: true });

/** Every measure, in the order of the table. */
export const MEASURES: readonly MeasureInfo[] = [
  head('cleaning.defects', 'defects mended; an edit where nothing is broken is wrong'),
  row('cleaning.untouched', 'share of correct text that looks wrong, left alone'),
  row('cleaning.words', 'words of the clean text against words of the corrected text'),
  row('cleaning.boilerplate', 'share of the words around the article that are gone'),
  row('citations.found', 'footnotes and references'),
  row('citations.fields', 'their authors, titles, containers, days and addresses'),
  head('mentions.strict', 'names with the right ends and the right type'),
  row('mentions.exact', 'names with the right ends'),
  row('mentions.partial', 'names that overlap; half a point where the ends differ'),
  row('mentions.type', 'names that overlap and have the right type'),
  row('entities.pairwise', 'pairs of mentions that are one thing'),
  head('entities.ceaf', 'whole clusters of mentions, CEAF φ4'),
  row('entities.identity', 'who the thing is'),
  row('dates.span', 'time expressions, any overlap'),
  row('dates.exact', 'time expressions with the right ends'),
  head('dates.value', 'time expressions with the right TIMEX3 value'),
  row('dates.interval', 'days in both over days in either'),
  row('quantities.span', 'numbers, any overlap'),
  row('quantities.value', 'numbers with the right lower and upper bound'),
  head('quantities.strict', 'numbers with the right bounds and kind'),
  head('relations.found', 'share of the annotated facts that are found'),
  head('relations.strict', 'facts with the right type and both ends, where gold has all of them'),
  row('relations.pair', 'the same, of any type'),
  row('relations.factuality', 'of the facts found: how true they are said to be'),
  row('events.trigger', 'events by their trigger word'),
  head('events.type', 'events by their trigger word and type'),
  row('events.mode', 'of the events found: the mode, where gold gives it'),
  head('events.arguments', 'who, whom, where, when, how many, who says so: role by role'),
  row('events.arguments-exact', 'the same by the very words'),
  row('events.frame', 'of the events found: share with every annotated role right'),
  head('events.factuality', 'of the events found: asserted, claimed, denied …'),
  row('events.asserted', 'what is recorded as having happened'),
  row('events.embedded', 'contents of threats, requests and accusations'),
  row('events.document', 'the set of happenings of a document, wherever they are told'),
];

export const HEADLINES: readonly string[] = MEASURES.filter(({ headline }) => headline).map(
  ({ name }) => name,
);

const ORDER = new Map(MEASURES.map(({ name }, i) => [name, i]));

/** Table order; what the table does not know comes last. */
export function byMeasure(a: string, b: string): number {
  return (ORDER.get(a) ?? MEASURES.length) - (ORDER.get(b) ?? MEASURES.length) || compare(a, b);
}
