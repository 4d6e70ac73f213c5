import { describe, expect, test } from 'vitest';
import type { Names } from '../events/hand-events.ts';
import { relationLines } from './hand-relations.ts';

type Row = readonly [
  what: string,
  notation: string,
  names: Names,
  lines: readonly string[],
  years?: readonly string[],
];

const FACTS: readonly Row[] = [
  [
    'a leader in apposition',
    'Hemedti/NNP/8/nsubj ,/,/1/punct leader/NN/1/appos of/IN/6/case the/DT/6/det RSF/NNP/3/nmod ,/,/1/punct spoke=speak/VBD/0/root _././8/punct',
    [
      ['Hemedti', 'PER'],
      ['RSF', 'ORG'],
    ],
    ['head_of Hemedti > RSF appositive'],
  ],
  [
    'one leader of several is a member',
    'Marcos/NNP/6/nsubj ,/,/1/punct an=a/DT/5/det ELN/NNP/5/compound leader/NN/1/appos fled=flee/VBD/0/root _././6/punct',
    [
      ['Marcos', 'PER'],
      ['ELN', 'ORG'],
    ],
    ['member_of Marcos > ELN appositive'],
  ],
  [
    'an office before the name',
    'Kenya/NNP/5/nmod:poss _’s/POS/1/case foreign/JJ/4/amod minister/NN/5/compound Alfred/NNP/7/nsubj Mutua/NNP/5/flat left=leave/VBD/0/root _././7/punct',
    [
      ['Kenya', 'GPE'],
      ['Alfred Mutua', 'PER'],
    ],
    ['position_held Alfred Mutua > Kenya = foreign minister premodifier'],
  ],
  [
    'a predicate noun',
    'Belarus/NNP/4/nsubj is=be/VBZ/4/cop an=a/DT/4/det ally/NN/0/root of/IN/6/case Russia/NNP/4/nmod _././4/punct',
    [
      ['Belarus', 'GPE'],
      ['Russia', 'GPE'],
    ],
    ['allied_with Belarus > Russia copular'],
  ],
  [
    'what is denied stays denied',
    'Kigali/NNP/4/nsubj does=do/VBZ/4/aux not/RB/4/advmod arm/VB/0/root M23/NNP/4/obj _././4/punct',
    [
      ['Kigali', 'GPE'],
      ['M23', 'ORG'],
    ],
    ['sponsors Kigali > M23 verbal not'],
  ],
  [
    'a short name in brackets',
    'The/DT/4/det Rapid/NNP/4/compound Support/NNP/4/compound Forces/NNP/8/nsubj (/-LRB-/6/punct _RSF/NNP/4/appos _)/-RRB-/6/punct fled=flee/VBD/0/root _././8/punct',
    [
      ['Rapid Support Forces', 'ORG'],
      ['RSF', 'ORG'],
    ],
    ['alias_of RSF > Rapid Support Forces parenthetical'],
  ],
  [
    'a place in a place',
    'A/DT/2/det market/NN/5/nsubj in/IN/4/case Khartoum/NNP/2/nmod burned=burn/VBD/0/root _././5/punct',
    [
      ['market', 'FAC'],
      ['Khartoum', 'GPE'],
    ],
    ['located_in market > Khartoum appositive'],
  ],
  [
    'the year of a founding',
    'Boko/NNP/2/compound Haram/NNP/4/nsubj:pass was=be/VBD/4/aux:pass founded=found/VBN/0/root in/IN/6/case 2002/CD/4/obl _././4/punct',
    [['Boko Haram', 'ORG']],
    ['founded_on Boko Haram > 2002 verbal'],
    ['2002'],
  ],
  [
    'a group behind its fighters, in listed provinces',
    'JNIM/NNP/3/compound _’s/POS/1/case fighters=fighter/NNS/4/nsubj operate/VBP/0/root in/IN/6/case provinces=province/NNS/4/obl :/:/8/punct Mopti/NNP/6/appos and/CC/10/cc Gao/NNP/8/conj _././4/punct',
    [
      ['JNIM', 'ORG'],
      ['Mopti', 'GPE'],
      ['Gao', 'GPE'],
    ],
    ['operates_in JNIM > Mopti verbal', 'operates_in JNIM > Gao verbal'],
  ],
  [
    'a border between two',
    'The/DT/2/det border/NN/7/nsubj between/IN/4/case Chad/NNP/2/nmod and/CC/6/cc Sudan/NNP/4/conj closed=close/VBD/0/root _././7/punct',
    [
      ['Chad', 'GPE'],
      ['Sudan', 'GPE'],
    ],
    ['borders Chad > Sudan verbal'],
  ],
];

for (const [what, notation, names, expected, years] of FACTS)
  test(what, () => {
    expect(relationLines(notation, names, years)).toEqual(expected);
  });

const NOTHING: readonly (readonly [what: string, notation: string, names: Names])[] = [
  [
    'somebody else’s leader',
    'Hemedti/NNP/2/nsubj met=meet/VBD/0/root the/DT/4/det leader/NN/2/obj of/IN/6/case Chad/NNP/4/nmod _././2/punct',
    [
      ['Hemedti', 'PER'],
      ['Chad', 'GPE'],
    ],
  ],
  [
    'leading talks',
    'Hemedti/NNP/2/nsubj led=lead/VBD/0/root the/DT/4/det talks=talk/NNS/2/obj _././2/punct',
    [['Hemedti', 'PER']],
  ],
  [
    'from one place to another',
    'He/PRP/2/nsubj flew=fly/VBD/0/root from/IN/4/case Agadez/NNP/2/obl to/IN/6/case Niamey/NNP/2/obl _././2/punct',
    [
      ['Agadez', 'GPE'],
      ['Niamey', 'GPE'],
    ],
  ],
  [
    'a list of places',
    'They/PRP/2/nsubj hit/VBD/0/root Kyiv/NNP/2/obj ,/,/5/punct Odesa/NNP/3/conj and/CC/7/cc Sumy/NNP/3/conj _././2/punct',
    [
      ['Kyiv', 'GPE'],
      ['Odesa', 'GPE'],
      ['Sumy', 'GPE'],
    ],
  ],
  [
    'forming a council is no founding of oneself',
    'Boko/NNP/2/compound Haram/NNP/3/nsubj formed=form/VBD/0/root a/DT/5/det council/NN/3/obj in/IN/7/case 2014/CD/3/obl _././3/punct',
    [['Boko Haram', 'ORG']],
  ],
];

describe('no relation', () => {
  test.each(NOTHING)('%s', (_, notation, names) => {
    expect(relationLines(notation, names, notation.includes('2014') ? ['2014'] : [])).toEqual([]);
  });
});
