import type { Span } from '../span.ts';
import type { Factuality } from './factuality.ts';

/**
 * Deep roles, the same for verbs, event nouns and copulas, whatever the voice:
 * - `subject`: who does it or is it. Active subject; subject understood through coordination, relative clause,
 *   participle or infinitive control; possessor, adjective or `of` of an event noun that names the doer
 *   (`Russia's attack`, `Israeli raids`, `the withdrawal of troops`); both sides after `between`.
 * - `agent`: who does it, named by a `by` phrase (passive verb or event noun). A clause has doers in `subject`
 *   or in `agent`, hardly ever in both: read both.
 * - `object`: to whom it is done. Active object; subject of a passive; `of`, `on`, `against` … of an event noun
 *   when it names the target (`the killing of Y`, `raids on Y`). Of a copula: the predicate's own token is no argument.
 * - `indirect`: to whom something is given or told, without a preposition.
 * - `oblique`: everything else with a preposition (`in Kabul`, `with rockets`, `accused of theft`), and bare
 *   time expressions (preposition null).
 * - `possessor`, `modifier`: what belongs to an event or predicate noun without naming doer or target for certain
 *   (`the Lahore bombing`, `a drone strike`, `its head`); `modifier` also what a verb says its subject or object is
 *   (`became president`).
 */
export type ArgumentSlot = 'subject' | 'object' | 'indirect' | 'agent' | 'oblique' | 'possessor' | 'modifier';

/** A dependent of a predicate, read through passives, coordination, relative clauses, control and light verbs. */
export interface ClauseArgument {
  readonly slot: ArgumentSlot;
  /** The preposition it is tied by, lower case, several words joined (`because of`); null for a bare phrase. */
  readonly preposition: string | null;
  /** Index of the head token. Coordinated arguments are arguments of their own. May lie outside the clause. */
  readonly head: number;
  /** The whole phrase without the following conjuncts. */
  readonly span: Span;
}

/** Something that is said to happen or to hold: a verb, an event noun or a copula with what belongs to it. */
export interface Clause extends Span {
  readonly sentence: number;
  /** Index of the token that carries the meaning: the verb, the event noun, the predicate noun of a copula. */
  readonly predicate: number;
  readonly kind: 'verb' | 'noun' | 'copula';
  readonly lemma: string;
  /** The particle that belongs to the verb (`out` in `break out`, `carry out`); null without. */
  readonly particle: string | null;
  readonly passive: boolean;
  readonly tense: 'past' | 'present' | 'future' | 'none';
  readonly args: readonly ClauseArgument[];
  /**
   * Index of the clause it is part of or the content of; null for a main clause. Following it up from an accused,
   * threatened or said thing leads to the accusing, threatening, saying. Conjuncts stand side by side: the second
   * has the parent of the first; only beside a main clause it hangs on that, as `conj`. A main clause with
   * `…, X said` after it or inside it is the content of that saying.
   */
  readonly parent: number | null;
  /**
   * How it depends: UD relation (`ccomp`, `xcomp`, `advcl`, `acl`, `acl:relcl`, `csubj` …), `xcomp` also
   * for contents behind a preposition (`accused of shelling`); `conj` beside a main clause; `noun` for an event noun
   * inside its parent; `light` for an event noun whose parent only carries it (`carried out an attack`): doer,
   * target and factuality are read off the pair and stand on the noun. Null without a parent.
   */
  readonly link: string | null;
  /** What introduces the clause, lower case: `that`, `if`, `unless`, `to`; of an event noun its preposition: `of`. */
  readonly mark: string | null;
  readonly factuality: Factuality;
}
