import type { Alias } from './lexicon.ts';
import type { Candidate } from './reading.ts';

/** What the document speaks about, as far as names without any doubt tell. */
export interface Context {
  /** Alpha-3 to the number of sure mentions. */
  readonly countries: ReadonlyMap<string, number>;
  readonly ids: ReadonlySet<string>;
}

export function readContext(candidates: readonly Candidate[]): Context {
  const countries = new Map<string, number>();
  const ids = new Set<string>();
  for (const one of candidates) {
    const [alias] = one.aliases;
    if (alias === undefined || one.aliases.length > 1 || alias.ambiguous) continue;
    ids.add(alias.known.id);
    const { country } = alias.known;
    if (country !== null) countries.set(country, (countries.get(country) ?? 0) + 1);
  }
  return { countries, ids };
}

/** Decides between the pack readings of each candidate; an ambiguous alias without support in the document falls. */
export function settle(candidates: readonly Candidate[], context: Context): Candidate[] {
  return candidates.flatMap((one) => {
    if (one.aliases.length === 0) return [one];
    if (one.aliases.length === 1 && !one.aliases[0]?.ambiguous) return [one];
    const ranked = [...one.aliases].sort((a, b) => support(b, context) - support(a, context));
    const best = ranked[0] as Alias;
    if (support(best, context) === 0) return [];
    const type = best.kind === 'name' ? best.known.type : 'NORP';
    const { subtype, sector, country } = best.known;
    return [{ ...one, aliases: ranked, type, score: Math.max(one.score, 0.88), subtype, sector, country }];
  });
}

/** A name without a flag counts by itself, but not against one whose country the text speaks about and its own it does not. */
const FLAGLESS = 1;
/** What belongs to no country is spoken of anywhere. */
const BEYOND = new Set(['UNO', 'IGO', 'EUR', 'NGO']);

/** Zero: nothing speaks for this reading. */
export function support(alias: Alias, context: Context): number {
  const { known } = alias;
  const mentions = known.country === null ? 0 : (context.countries.get(known.country) ?? 0);
  let sum = alias.ambiguous ? 0 : FLAGLESS;
  if (context.ids.has(known.id)) sum += 4;
  if (known.parents.some((parent) => context.ids.has(parent))) sum += 2;
  if (mentions > 0) sum += 1 + Math.min(mentions, 10) / 10;
  else if (!alias.ambiguous && (known.country === null || BEYOND.has(known.country))) sum += 1;
  return sum;
}
