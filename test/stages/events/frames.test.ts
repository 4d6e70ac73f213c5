import { describe, expect, test } from 'vitest';
import { type Counts, eventLines, type Names } from './hand-events.ts';

type Row = readonly [what: string, notation: string, names: Names, lines: readonly string[], counts?: Counts];

const DEEDS: readonly Row[] = [
  [
    'two places, two recipients',
    'Asmara/NNP/2/nsubj bombed=bomb/VBD/0/root Mekelle/NNP/2/obj and/CC/5/cc Adigrat/NNP/3/conj _././2/punct',
    [
      ['Asmara', 'GPE'],
      ['Mekelle', 'GPE'],
      ['Adigrat', 'GPE'],
    ],
    [
      'ASSAULT/aerial bombed actor=Asmara recipient=Mekelle recipient=Adigrat location=Mekelle location=Adigrat',
    ],
  ],
  [
    'the passive turns the roles round',
    'Two/CD/2/nummod judges=judge/NNS/4/nsubj:pass were=be/VBD/4/aux:pass shot=shoot/VBN/0/root by/IN/6/case gunmen=gunman/NNS/4/obl:agent in/IN/8/case Aden/NNP/4/obl _././4/punct',
    [['Aden', 'GPE']],
    ['ASSAULT/firearms shot actor=gunmen recipient=Two judges location=Aden'],
  ],
  [
    'a light verb leaves the event to its noun',
    'Houthi/JJ/2/amod fighters=fighter/NNS/3/nsubj launched=launch/VBD/0/root a/DT/6/det drone/NN/6/compound attack/NN/3/obj on/IN/8/case Jeddah/NNP/6/nmod _././3/punct',
    [
      ['Houthi', 'ORG'],
      ['Jeddah', 'GPE'],
    ],
    ['ASSAULT/drone attack actor=Houthi recipient=Jeddah weapon=drone location=Jeddah'],
  ],
  [
    'the outcome joins the attack',
    'Bandits=bandit/NNS/2/nsubj attacked=attack/VBD/0/root a/DT/4/det village/NN/2/obj near/IN/6/case Kaura/NNP/4/nmod ,/,/8/punct killing=kill/VBG/2/advcl nine/CD/10/nummod farmers=farmer/NNS/8/obj _././2/punct',
    [['Kaura', 'GPE']],
    ['ASSAULT attacked actor=Bandits recipient=a village near Kaura location=Kaura killed=nine'],
    [['nine', 'killed']],
  ],
  [
    'a blast is the weapon, not the doer',
    'A/DT/2/det blast/NN/3/nsubj killed=kill/VBD/0/root six/CD/5/nummod guards=guard/NNS/3/obj in/IN/7/case Gao/NNP/3/obl _././3/punct',
    [['Gao', 'GPE']],
    ['ASSAULT/explosives blast location=Gao recipient=six guards killed=six'],
    [['six', 'killed']],
  ],
  [
    'what is accused lies inside the accusation',
    'Kinshasa/NNP/2/nsubj accused=accuse/VBD/0/root Kigali/NNP/2/obj of/IN/5/mark arming=arm/VBG/2/advcl rebels=rebel/NNS/5/obj _././2/punct',
    [
      ['Kinshasa', 'GPE'],
      ['Kigali', 'GPE'],
    ],
    [
      'ACCUSE/allege accused actor=Kinshasa recipient=Kigali',
      'AID arming actor=Kigali recipient=rebels < accused',
    ],
  ],
  [
    'what is threatened lies inside the threat',
    'Rebels=rebel/NNS/2/nsubj threatened=threaten/VBD/0/root to/TO/4/mark attack/VB/2/xcomp Juba/NNP/4/obj _././2/punct',
    [['Juba', 'GPE']],
    [
      'THREATEN threatened actor=Rebels recipient=Juba',
      'ASSAULT attack actor=Rebels recipient=Juba location=Juba < threatened',
    ],
  ],
  [
    'those who meet are all actors',
    'Ruto/NNP/2/nsubj met=meet/VBD/0/root Museveni/NNP/2/obj in/IN/5/case Kampala/NNP/2/obl _././2/punct',
    [
      ['Ruto', 'PER'],
      ['Museveni', 'PER'],
      ['Kampala', 'GPE'],
    ],
    ['CONSULT met actor=Ruto actor=Museveni location=Kampala'],
  ],
  [
    'planned goodwill is a promise',
    'Oslo/NNP/3/nsubj will/MD/3/aux send/VB/0/root medicine/NN/3/obj to/IN/6/case Juba/NNP/3/obl _././3/punct',
    [
      ['Oslo', 'GPE'],
      ['Juba', 'GPE'],
    ],
    ['AGREE send actor=Oslo recipient=Juba instrument=medicine'],
  ],
  [
    'a strike of workers is a protest',
    'Nurses=nurse/NNS/2/nsubj began=begin/VBD/0/root a/DT/4/det strike/NN/2/obj in/IN/6/case Lagos/NNP/2/obl _././2/punct',
    [['Lagos', 'GPE']],
    ['PROTEST/strike strike actor=Nurses location=Lagos'],
  ],
];

for (const [what, notation, names, expected, counts] of DEEDS)
  test(what, () => {
    expect(eventLines(notation, names, counts)).toEqual(expected);
  });

const NOTHING: readonly (readonly [what: string, notation: string, names: Names])[] = [
  [
    'an illness',
    'Déby/NNP/2/nsubj suffered=suffer/VBD/0/root a/DT/5/det heart/NN/5/compound attack/NN/2/obj _././2/punct',
    [['Déby', 'PER']],
  ],
  [
    'a bare war',
    'The/DT/2/det war/NN/3/nsubj shaped=shape/VBD/0/root Sudan/NNP/3/obj _././3/punct',
    [['Sudan', 'GPE']],
  ],
  [
    'a natural disaster',
    'An/DT/2/det earthquake/NN/3/nsubj hit/VBD/0/root Herat/NNP/3/obj _././3/punct',
    [['Herat', 'GPE']],
  ],
  [
    'a sport',
    'The/DT/2/det striker/NN/3/nsubj attacked=attack/VBD/0/root the/DT/5/det goal/NN/3/obj _././3/punct',
    [],
  ],
  [
    'a bargain',
    'Cairo/NNP/2/nsubj seized=seize/VBD/0/root the/DT/4/det opportunity/NN/2/obj _././2/punct',
    [['Cairo', 'GPE']],
  ],
  [
    'no comment',
    'The/DT/2/det embassy/NN/3/nsubj declined=decline/VBD/0/root to/TO/5/mark comment/VB/3/xcomp _././3/punct',
    [],
  ],
  [
    'concern',
    'Tokyo/NNP/2/nsubj expressed=express/VBD/0/root concern/NN/2/obj _././2/punct',
    [['Tokyo', 'GPE']],
  ],
  [
    'an accusation denied',
    'Minsk/NNP/2/nsubj denied=deny/VBD/0/root the/DT/4/det allegations=allegation/NNS/2/obj _././2/punct',
    [['Minsk', 'GPE']],
  ],
];

describe('no event', () => {
  test.each(NOTHING)('%s', (_, notation, names) => {
    expect(eventLines(notation, names)).toEqual([]);
  });
});
