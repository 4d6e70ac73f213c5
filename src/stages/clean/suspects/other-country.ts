import type { CountryRow } from '../../../packs/countries.schema.ts';
import type { Proposal } from '../draft.ts';
import type { Atlas, CountryWord } from './atlas.ts';
import type { Presence, Theatre } from './theatre.ts';
import type { Seen } from './words.ts';

/** What only a country at war has. */
const HEAD =
  /^(?:[’']s)? (?:army|military|troops|soldiers|forces|side|air force|navy|border|government|territory|positions|artillery|drones?|missiles?|jets|warplanes|officials?|authorities|militants|rebels)\b/;
/** Mentions and different words from which on a document is about a country. */
const MENTIONS = 4;
const DIFFERENT = 2;

/**
 * A country named once or twice, of which nothing else in the document speaks, in words of war, while the document is
 * about a country that is easily taken for it.
 */
export function otherCountries(
  text: string,
  words: ReadonlyMap<string, Seen>,
  theatre: Theatre,
  atlas: Atlas,
): readonly Proposal[] {
  return [...words.values()].flatMap(({ word, starts }) => {
    const known = atlas.countryWords.get(word);
    if (known === undefined || starts.length > 2) return [];
    const atWar = starts.filter((start) =>
      HEAD.test(text.slice(start + word.length, start + word.length + 30)),
    );
    if (atWar.length === 0) return [];
    const others = theatre(known.country.iso3)?.words ?? [];
    if (others.some((other) => other !== word)) return [];
    const meant = likeliest(known.country, theatre, atlas);
    if (meant === null) return [];
    return atWar.map((start) => suggestion(start, word, formOf(meant.country, known), meant.presence));
  });
}

function likeliest(
  country: CountryRow,
  theatre: Theatre,
  atlas: Atlas,
): { readonly country: CountryRow; readonly presence: Presence } | null {
  let best: { readonly country: CountryRow; readonly presence: Presence } | null = null;
  for (const iso of atlas.confusable.get(country.iso3) ?? []) {
    const presence = theatre(iso);
    const other = atlas.byIso.get(iso);
    if (!presence || !other || presence.mentions < MENTIONS || presence.words.length < DIFFERENT) continue;
    if (best === null || presence.mentions > best.presence.mentions) best = { country: other, presence };
  }
  return best;
}

function formOf({ name, adjectives, people }: CountryRow, { form }: CountryWord): string {
  const forms = { name: [name], adjective: adjectives, people };
  return forms[form][0] ?? name;
}

function suggestion(start: number, word: string, to: string, { mentions, words }: Presence): Proposal {
  return {
    at: { start, end: start + word.length },
    to,
    rule: 'suspect/other-country',
    why: `nothing else here speaks of it, and the document is about a country easily taken for it (${mentions} mentions)`,
    score: 0.5,
    evidence: words.slice(0, 5),
  };
}
