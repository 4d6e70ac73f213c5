import { compare } from '../core/compare.ts';
import type { EntityType, EventType, FactualityName, MentionForm } from '../core/vocabulary.ts';
import type { Spanned } from './match/match.ts';

/** What a document is said to hold, by a run or by another annotator. Spans are code points of the raw text. */
export interface Found {
  readonly docId: string;
  /** The document arrived but could not be done: all of its gold is missed. */
  readonly status: 'done' | 'duplicate' | 'quarantined';
  /** The raw text, one element a code point; empty when unknown. */
  readonly raw: readonly string[];
  readonly mentions: readonly FoundMention[];
  readonly dates: readonly FoundDate[];
  readonly quantities: readonly FoundQuantity[];
  readonly relations: readonly FoundRelation[];
  readonly events: readonly FoundEvent[];
  readonly edits: readonly FoundEdit[];
  readonly citations: readonly FoundCitation[];
  /** How an entity is linked: by its id and Wikidata. */
  wikidataOf(entity: string): string | null;
}

/** Every finding has an id and names the rule that made it. */
interface Finding {
  readonly id: string;
  readonly rule: string;
}

export interface FoundSpan extends Spanned, Finding {
  readonly text: string;
}

export interface FoundMention extends FoundSpan {
  readonly type: EntityType;
  readonly form: MentionForm;
  readonly entity: string | null;
}

export interface FoundDate extends FoundSpan {
  readonly type: string;
  readonly value: string;
  /** First and last day. */
  readonly interval: readonly [string, string] | null;
  readonly kind: string;
}

export interface FoundQuantity extends FoundSpan {
  readonly low: number | null;
  readonly high: number | null;
  readonly kind: string;
  readonly unit: string | null;
}

/** Something that fills a role: the words, and the entity where there is one. */
export interface Filler extends Spanned {
  readonly text: string;
  readonly entity: string | null;
  /** The words are a name, and no "rebels" or "it". */
  readonly isName: boolean;
}

export interface FoundRelation extends FoundSpan {
  readonly type: string;
  readonly subject: Filler | null;
  readonly object: Filler | null;
  readonly value: string | null;
  readonly factuality: FactualityName;
}

export interface FoundEvent extends FoundSpan {
  readonly type: EventType;
  readonly mode: string | null;
  readonly factuality: FactualityName;
  readonly fillers: readonly (Filler & { readonly role: string })[];
  /** The first day. */
  readonly date: string | null;
  readonly killed: Bounds;
  readonly injured: Bounds;
  readonly casualties: Bounds;
  readonly weapon: string | null;
  /** The entity that says so. */
  readonly source: string | null;
  readonly embeddedIn: string | null;
}
export type Bounds = readonly [number | null, number | null] | null;

/** Raw words that cleaning replaced. */
export interface FoundEdit extends Spanned, Finding {
  readonly after: string;
}

export interface FoundCitation extends FoundSpan {
  readonly number: number | null;
  readonly authors: readonly string[];
  readonly title: string | null;
  readonly container: string | null;
  readonly published: string | null;
  readonly url: string | null;
}

/** The same findings in the one order that depends on nothing but what they say. */
export function inOrder<T extends Spanned>(items: readonly T[]): readonly T[] {
  const keyed = items.map((item) => ({ item, key: JSON.stringify(item) }));
  keyed.sort((a, b) => a.item.start - b.item.start || a.item.end - b.item.end || compare(a.key, b.key));
  return keyed.map(({ item }) => item);
}
