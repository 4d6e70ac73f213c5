import { clauseOf, lemmaAt, mentionOf, prepositionOf, tokenAt } from '../../core/doc-index.ts';
import type { Factuality } from '../../core/layers/factuality.ts';
import type { Construction } from '../../core/vocabulary.ts';
import type { RelationRow } from '../../packs/relations.schema.ts';
import { antecedentOf } from './antecedent.ts';
import { isSince } from './clause-standing.ts';
import { STATED } from './draft.ts';
import { ended } from './ended.ts';
import { leadsUp } from './leads-up.ts';
import { hostOf } from './parties.ts';
import { endsName, referentAt, textAt } from './referent.ts';
import type { Scene } from './scene.ts';
import { phraseStart } from './standing.ts';
import { wholeName } from './whole-name.ts';

/** Who or what a noun is said of, and how. */
export interface Holder {
  readonly mention: number;
  readonly construction: Construction;
  readonly clause: number | null;
  readonly factuality: Factuality;
}
/** Who or what the noun is said of: beside it, or through a form of `be` or `as`. */
export function holdersOf(scene: Scene, noun: number, row: RelationRow): readonly Holder[] {
  const types = row.swap ? row.to : row.from;
  if (isBeing(scene, phraseStart(scene, noun))) return ofBeing(scene, noun, types);
  return [...besideNoun(scene, noun), ...ofCopula(scene, noun), ...ofAs(scene, noun)].flatMap(
    ({ token, ...holder }) => {
      const named = holder.construction === 'appositive' && token < noun && endsName(scene, token);
      const mention = named ? wholeName(scene, token, types) : referentAt(scene, token, types);
      if (mention === null || !mayFollow(scene, noun, token, mention)) return [];
      return [{ ...holder, mention }];
    },
  );
}

/** `being the leader`: what comes before says of whom, and how far it holds. */
export function isBeing(scene: Scene, first: number): boolean {
  return /^being$/i.test(textAt(scene, first - 1));
}

/** `accused X of being a member`, `X, accused of being`, `X denied being`: who is said to be it, and by whom. */
function ofBeing(scene: Scene, noun: number, types: RelationRow['from']): readonly Holder[] {
  const clause = scene.clauseAt[noun] ?? -1;
  const host = hostOf(scene, noun);
  if (clause < 0 || host < 0) return [];
  const { args, passive, predicate } = clauseOf(scene, host);
  const own = clauseOf(scene, clause).args.filter(({ slot }) => slot === 'subject');
  const theirs = args.filter(({ slot, head }) => head !== noun && slot === 'object' && head < noun);
  const doers = passive ? [] : args.filter(({ slot }) => slot === 'subject');
  const named = [...own, ...theirs, ...doers].map(({ head }) => referentAt(scene, head, types));
  const mention = named.find((one) => one !== null) ?? antecedentOf(scene, host, types);
  if (mention === null) return [];
  const { factuality } = clauseOf(scene, clause);
  const isDenied = scene.lexicon.denying.has(lemmaAt(scene, predicate));
  const said = isDenied
    ? { ...STATED, sourceKind: 'denial' as const, source: mention, cue: textAt(scene, predicate) }
    : factuality;
  return [{ mention, construction: 'copular', clause, factuality: said }];
}

/** Only people have their calling right before the name; of bodies it is the anchor: `member Liberal International`. */
function mayFollow(scene: Scene, noun: number, token: number, mention: number): boolean {
  const { dep } = tokenAt(scene, token);
  return (
    token < noun ||
    dep === 'appos' ||
    !/^(flat|nmod:desc)/.test(dep) ||
    mentionOf(scene, mention).type === 'PER'
  );
}

type Place = Omit<Holder, 'mention'> & { readonly token: number };

function besideNoun(scene: Scene, noun: number): readonly Place[] {
  const { dep, head } = tokenAt(scene, noun);
  const after = (scene.kids[noun] ?? []).filter((kid) => {
    const link = tokenAt(scene, kid).dep;
    if ((scene.kids[kid] ?? []).some((one) => tokenAt(scene, one).dep === 'cc')) return false;
    return link === 'appos' || (/^(flat|nmod:desc)/.test(link) && kid > noun);
  });
  // in `the right hand of X, the founder of Y` the name beside it is meant, whatever the tree says
  // `lawyer Jane Roe, John Doe and others`: what follows the name is another in the list
  const named = after.filter((kid) => !tokenAt(scene, kid).dep.startsWith('appos'));
  const beside = named.length > 0 ? named : after;
  const near =
    dep === 'appos' && head >= 0 && !leadsUp(scene, noun) ? (nameBefore(scene, noun) ?? head) : null;
  const tokens = near === null ? beside : [...beside, near];
  return tokens.map((token) => ({ token, construction: 'appositive', clause: null, factuality: STATED }));
}

/** The last token of the name that ends before the comma that a phrase follows. */
function nameBefore(scene: Scene, noun: number): number | null {
  const first = phraseStart(scene, noun);
  return textAt(scene, first - 1) === ',' && endsName(scene, first - 2) ? first - 2 : null;
}

function ofCopula(scene: Scene, noun: number): readonly Place[] {
  const clause = scene.clauseAt[noun] ?? -1;
  if (clause < 0 || clauseOf(scene, clause).kind !== 'copula') return [];
  const { args, factuality } = clauseOf(scene, clause);
  return args
    .filter((arg) => arg.slot === 'subject')
    .map((arg) => ({
      token: arg.head,
      construction: 'copular',
      clause,
      factuality: lasting(scene, clause, factuality),
    }));
}

/** `serves as head of`, `was elected president of`, `became leader of`. */
function ofAs(scene: Scene, noun: number): readonly Place[] {
  const { dep, head } = tokenAt(scene, noun);
  if (head < 0 || !/^(obl|xcomp|obj)/.test(dep)) return [];
  const { taking, naming, ending, following } = scene.lexicon.offices;
  const verb = lemmaAt(scene, head);
  if (!taking.has(verb) && !naming.has(verb) && !ending.has(verb)) return [];
  if ((dep.startsWith('obl') || ending.has(verb)) && !/(?:^| )as$/.test(prepositionOf(scene, noun) ?? ''))
    return [];
  const clause = scene.clauseAt[head] ?? -1;
  if (clause < 0) return [];
  const { args, passive, factuality } = clauseOf(scene, clause);
  const named =
    passive || (!following.has(verb) && args.some((arg) => arg.slot === 'object' && arg.head !== noun));
  return args
    .filter((arg) => (named ? isNamed(arg.slot) : arg.slot === 'subject') && arg.head !== noun)
    .map((arg) => ({
      token: arg.head,
      construction: 'verbal',
      clause,
      factuality: ending.has(verb) ? ended(factuality) : lasting(scene, clause, factuality),
    }));
}

/** `has served as minister since 2019` still does. */
function lasting(scene: Scene, clause: number, factuality: Factuality): Factuality {
  return isSince(scene, clause) ? { ...factuality, status: 'ongoing' } : factuality;
}

/** `was appointed minister`: whoever is named is the object, or takes two. */
function isNamed(slot: string): boolean {
  return slot === 'object' || slot === 'indirect';
}
