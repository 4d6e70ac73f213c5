import type { FactualityName } from '../core/vocabulary.ts';
import type { Gold } from '../io/gold/gold.schema.ts';
import type { Found } from './found.ts';
import { overlaps, type Spanned } from './match/match.ts';

/** Tells what kind of item something is, in words like `type=PER` and `headline`. */
export interface Slicer {
  /** Where in the article it stands. */
  place(span: Spanned): readonly string[];
  name(
    item: Spanned & { readonly text: string; readonly type: string; readonly entity?: string | null },
  ): readonly string[];
  event(
    item: { readonly type: string; readonly factuality: FactualityName },
    embedded: boolean,
  ): readonly string[];
}

const UNREAL: ReadonlySet<string> = new Set([
  'hypothetical',
  'threatened',
  'promised',
  'requested',
  'generic',
]);

export function slicerOf(gold: Gold): Slicer {
  const headline = gold.meta?.headline ?? null;
  const place = (span: Spanned): readonly string[] =>
    headline === null ? [] : [overlaps(headline, span) ? 'headline' : 'body'];
  const linked = new Set(gold.identities.flatMap((row) => (row.pack_id === null ? [] : [row.entity])));
  const known = (entity: string | null | undefined): readonly string[] => {
    if (gold.identities.length === 0 || !gold.entities.some((row) => row.entity === entity)) return [];
    return linked.has(entity ?? '') ? ['known'] : ['unseen'];
  };
  return {
    place,
    name: (item) => [
      `type=${item.type}`,
      ...place(item),
      ...known(item.entity),
      ...(isNested(gold.entities, item) ? ['nested'] : []),
      ...(/[^\p{ASCII}’]/u.test(item.text) ? ['non-ascii'] : []),
      ...(item.text.split(/\s/).length >= 4 ? ['long-name'] : []),
    ],
    event: (item, embedded) => [
      `type=${item.type}`,
      ...factualitySlices(item.factuality),
      ...(embedded ? ['embedded'] : []),
    ],
  };
}

export function factualitySlices(factuality: FactualityName): readonly string[] {
  const group =
    factuality === 'negated' || factuality === 'denied'
      ? ['negated']
      : UNREAL.has(factuality)
        ? ['unreal']
        : [];
  const attributed = factuality === 'claimed' || factuality === 'denied' ? ['attributed'] : [];
  return [`factuality=${factuality}`, ...group, ...attributed];
}

function isNested(all: readonly Spanned[], item: Spanned): boolean {
  return all.some(
    (other) =>
      other.start <= item.start && item.end <= other.end && other.end - other.start > item.end - item.start,
  );
}

/** Code points up to which an article is short, and from which it is long. */
const SHORT = 1500;
const LONG = 4000;

/** What kind of document it is. */
export function documentSlices(gold: Gold, found: Found): readonly string[] {
  const { length } = found.raw;
  const size = length === 0 ? [] : [`length=${length < SHORT ? 'short' : length < LONG ? 'medium' : 'long'}`];
  const contents = [...size, ...contentSlices(gold)];
  if (gold.meta === null) return contents;
  const { theatre, genre, source, translated, published } = gold.meta;
  return [
    `theatre=${theatre}`,
    `genre=${genre}`,
    ...(source === null ? [] : [`source=${source}`]),
    ...(published === null ? ['undated'] : [`year=${published.slice(0, 4)}`]),
    translated ? 'translated' : 'original',
    ...contents,
  ];
}

/** Events from which an article is full of them. */
const MANY = 12;

/** How much happens in it, and whether there is a page around it; said only where gold is whole. */
function contentSlices({ complete, events, cleaning }: Gold): readonly string[] {
  const whole = complete ?? [];
  const n = events.length;
  const furniture = cleaning?.defects.some(({ kind }) => PAGE.has(kind)) ?? false;
  return [
    ...(whole.includes('events') ? [`events=${n === 0 ? 'none' : n < MANY ? 'few' : 'many'}`] : []),
    ...(whole.includes('cleaning') ? [furniture ? 'with-furniture' : 'plain'] : []),
  ];
}

const PAGE: ReadonlySet<string> = new Set([
  'running-head',
  'page-number',
  'furniture',
  'imprint',
  'duplicate',
]);
