import { type Bench, kid, kidsOf, patch, wordAt } from '../bench.ts';
import { mendAside } from './mend-aside.ts';
import { mendLostSubject, mendMeanwhile } from './mend-meanwhile.ts';
import { mendParenthesis } from './mend-parenthesis.ts';
import { mendParticle } from './mend-particle.ts';
import { mendAccusation, mendAgent, mendPerfect, mendRelative, mendTwoSubjects } from './mend-phrases.ts';
import { mendStolenSubject } from './mend-stolen-subject.ts';

export function mendPhrase(bench: Bench, i: number): void {
  if (wordAt(bench, i).pos !== 'VERB') return;
  mendAside(bench, i);
  mendStolenSubject(bench, i);
  mendMeanwhile(bench, i);
  mendLostSubject(bench, i);
  mendSecondSubject(bench, i);
  mendPerfect(bench, i);
  mendParticle(bench, i);
  mendAgent(bench, i);
  mendTwoSubjects(bench, i);
  mendRelative(bench, i);
  mendParenthesis(bench, i);
  mendAccusation(bench, i);
}

/** `is about to restore ties`: a predicate that has a subject takes no infinitive for another. */
function mendSecondSubject(bench: Bench, i: number): void {
  const { dep, head } = wordAt(bench, i);
  if (dep !== 'csubj' || head < bench.sentence.first || head > i || kid(bench, head, /^nsubj/) < 0) return;
  if (kidsOf(bench, i).some((child) => wordAt(bench, child).tag === 'TO')) patch(bench, i, { dep: 'xcomp' });
}
