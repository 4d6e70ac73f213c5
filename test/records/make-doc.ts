import { applyEdits } from '../../src/core/apply-edits.ts';
import type { Doc, LayerName } from '../../src/core/doc.ts';
import type { Entity, Mention } from '../../src/core/layers/entities.ts';
import type { Event } from '../../src/core/layers/event.ts';
import type { Factuality } from '../../src/core/layers/factuality.ts';
import type { Quantity } from '../../src/core/layers/quantity.ts';
import type { Timex } from '../../src/core/layers/timex.ts';
import { type Edit, identityView } from '../../src/core/text-view.ts';
import { fillLayers } from '../../src/records/fill-layers.ts';

/** Plain facts: what a text states without hedge or source. */
export const STATED: Factuality = {
  polarity: 'positive',
  status: 'occurred',
  certainty: 'certain',
  sourceKind: 'author',
  source: null,
  cue: null,
};

export function entity(id: string, name: string, more: Partial<Entity> = {}): Entity {
  return {
    id,
    type: 'GPE',
    subtype: null,
    name,
    aliases: [],
    wikidataId: null,
    country: null,
    sector: null,
    validFrom: null,
    validTo: null,
    latitude: null,
    longitude: null,
    geonamesId: null,
    link: 'pack',
    placePrecision: null,
    ...more,
  };
}

/** Where the words stand in the text. */
export function span(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  return { start, end: start + words.length };
}

export function mention(
  text: string,
  words: string,
  of: number | null,
  more: Partial<Mention> = {},
): Mention {
  return {
    ...span(text, words),
    sentence: 0,
    type: 'GPE',
    form: 'name',
    entity: of,
    metonymy: null,
    antecedent: null,
    rule: 'test/mention',
    score: 0.9,
    ...more,
  };
}

export function timex(text: string, words: string, day: string | null, more: Partial<Timex> = {}): Timex {
  return {
    ...span(text, words),
    sentence: 0,
    type: 'DATE',
    value: day ?? 'PAST_REF',
    mod: null,
    quant: null,
    freq: null,
    edtf: day,
    dateStart: day,
    dateEnd: day,
    precision: day === null ? 'vague' : 'day',
    anchorKind: 'explicit',
    anchorDate: null,
    anchorRef: null,
    alternatives: [],
    calendar: 'gregorian',
    inName: false,
    link: null,
    rule: 'test/date',
    ...more,
  };
}

export function quantity(text: string, words: string, low: number, more: Partial<Quantity> = {}): Quantity {
  return {
    ...span(text, words),
    sentence: 0,
    low,
    high: low,
    approximate: false,
    unit: 'person',
    kind: 'killed',
    of: null,
    rule: 'test/quantity',
    ...more,
  };
}

export function event(text: string, words: string, trigger: string, more: Partial<Event> = {}): Event {
  return {
    ...span(text, words),
    sentence: 0,
    type: 'ASSAULT',
    mode: null,
    trigger: span(text, trigger),
    args: [],
    factuality: STATED,
    embeddedIn: null,
    clause: null,
    rule: 'test/event',
    score: null,
    ...more,
  };
}

/** A role held by a mention, date or quantity of the document. */
export function arg(
  text: string,
  role: string,
  words: string,
  of: { mention?: number; date?: number; quantity?: number } = {},
) {
  return {
    ...span(text, words),
    role,
    mention: of.mention ?? null,
    date: of.date ?? null,
    quantity: of.quantity ?? null,
  };
}

/** A document by hand; layers that are not given are empty. `raw` is turned into the clean text by `edits`. */
export function makeDoc(
  raw: string,
  layers: Partial<Omit<Doc<LayerName>, 'source' | 'cleaned'>> = {},
  given: { edits?: readonly Edit[]; published?: string | null } = {},
): Doc<LayerName> {
  const published = given.published ?? null;
  const meta = {
    title: null,
    authors: [],
    publisher: null,
    published,
    publishedEvidence: published === null ? null : 'row',
    language: null,
  };
  const doc = fillLayers({
    source: {
      id: 'made',
      path: 'made.txt',
      mediaType: 'text/plain',
      raw,
      sha256: '0'.repeat(64),
      given: { ...meta, url: null },
    },
    ...layers,
  });
  return { ...doc, cleaned: { ...doc.cleaned, view: applyEdits(identityView(raw), given.edits ?? []) } };
}
