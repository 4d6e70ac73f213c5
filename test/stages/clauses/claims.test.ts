import { describe, expect, test } from 'vitest';
import { analyse } from '../../pipeline.ts';

/** Polarity, status and kind of source of the clause with this lemma. */
function fact(raw: string, lemma: string): string {
  const found = analyse(raw).clauses.find((one) => one.lemma === lemma);
  if (found === undefined) return 'none';
  const { polarity, status, sourceKind } = found.factuality;
  return `${polarity} ${status} ${sourceKind}`;
}

/** The words in the subject slot of the clause with this lemma. */
function subjects(raw: string, lemma: string): readonly (string | undefined)[] {
  const { clauses, segments } = analyse(raw);
  const found = clauses.find((one) => one.lemma === lemma);
  return (found?.args ?? [])
    .filter(({ slot }) => slot === 'subject')
    .map(({ head }) => segments.tokens[head]?.text);
}

describe('what a noun of saying claims is nobody’s fact', () => {
  test.each([
    [
      'The chief admitted delays but rejected claims that officers had colluded with the gang.',
      'collude',
      'positive occurred denial',
    ],
    [
      'The court should investigate allegations that brigades summarily executed suspected bandits.',
      'execute',
      'positive occurred claim',
    ],
    ['Reports that rebels have been put on alert are premature.', 'put', 'negative occurred report'],
    ['One survivor described how gunmen shot her brother.', 'shoot', 'positive occurred claim'],
    // a relative clause says something of the claims themselves
    ['The court heard claims that shocked the town.', 'shock', 'positive occurred author'],
  ])('%s', (text, lemma, expected) => {
    expect(fact(text, lemma)).toBe(expected);
  });
});

describe('who does it stands before an aside, a heading or a circumstance', () => {
  test.each([
    ['Uganda, already hosting a million refugees, has closed its border.', 'close', ['Uganda']],
    ['The army, backed by drones, retook the town of Bara on Monday.', 'retake', ['army']],
    ['QUETTA: Separatists opened fire on a van on Friday, killing two guards.', 'kill', ['Separatists']],
    ['The rebel leader threatened in a speech last week to close the strait.', 'close', ['leader']],
    ['The soldiers, killed in March, were buried on Friday.', 'bury', []],
  ])('%s', (text, lemma, expected) => {
    expect(subjects(text, lemma)).toEqual(expected);
  });
});

describe('what is not done, or only supposed', () => {
  test.each([
    ['The troops never fully withdrew from Kaya.', 'withdraw', 'negative occurred author'],
    [
      'If Chad were to attack Bria, its neighbours would intervene, a diplomat said.',
      'attack',
      'positive hypothetical claim',
    ],
    ['Monrovia denied that it had handed over deserters to the regime.', 'hand', 'positive occurred denial'],
    ['The dead man was wanted for the bombing of a bus in Cali.', 'bombing', 'positive occurred author'],
    ['Paris accused Lome of mobilising for war and funding armed groups.', 'fund', 'positive occurred claim'],
    // an adverb that is not denied
    ['The troops never rested and fully withdrew from Kaya.', 'withdraw', 'positive occurred author'],
  ])('%s', (text, lemma, expected) => {
    expect(fact(text, lemma)).toBe(expected);
  });
});

describe('what would have been', () => {
  test.each([
    ['Had the army attacked Bria, the rebels would have fled.', 'attack', 'positive hypothetical author'],
    ['Were the raids on Bria to resume, talks would end.', 'raid', 'positive hypothetical author'],
    [
      'Had the bombing of the port succeeded, hundreds would have died.',
      'bombing',
      'positive hypothetical author',
    ],
    [
      'The analyst said that had the army attacked Bria, the rebels would have fled.',
      'attack',
      'positive hypothetical claim',
    ],
    // what only the fancy undoes was done
    ['Had Kenya not sent police, the port would have fallen.', 'send', 'positive occurred author'],
    ['The port would have fallen had Kenya not sent police to Bria.', 'send', 'positive occurred author'],
    ['Without Rwandan help, M23 would never have taken Goma.', 'take', 'positive occurred author'],
    ['Soldiers beat detainees and denied them food.', 'beat', 'positive occurred author'],
    // a condition at the front, however the tree is torn
    [
      'Unless the generals hand over power, donors will freeze their aid.',
      'freeze',
      'positive hypothetical author',
    ],
    ['Donors will freeze their aid.', 'freeze', 'positive planned author'],
    // the past of the past
    ['The army had attacked Bria, and the rebels would have fled.', 'attack', 'positive occurred author'],
    ['The bombing of the port did not succeed.', 'bombing', 'positive occurred author'],
  ])('%s', (text, lemma, expected) => {
    expect(fact(text, lemma)).toBe(expected);
  });
});

describe('who tells stands before or behind a colon', () => {
  test.each([
    ['Witness: soldiers burned homes in Bria', 'burn', 'positive occurred claim'],
    ['Border monitor: Drone killed two near Kulbus', 'kill', 'positive occurred claim'],
    ['Report: Wagner troops burned homes near Bria', 'burn', 'positive occurred report'],
    ['Drone killed two at market near Kulbus: medical source', 'kill', 'positive occurred claim'],
    ['Tuesday: Soldiers burned homes in Bria', 'burn', 'positive occurred author'],
  ])('%s', (text, lemma, expected) => {
    expect(fact(text, lemma)).toBe(expected);
  });
});
