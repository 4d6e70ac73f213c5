import { describe, expect, test } from 'vitest';
import { docOf, lines } from './hand-made.ts';

type Row = readonly [what: string, notation: string, clauses: readonly string[]];

const VERBS: readonly Row[] = [
  [
    'active',
    'The/DT/2/det army/NN/3/nsubj shelled=shell/VBD/0/root the/DT/5/det village/NN/3/obj _././3/punct',
    ['shell(subject=army, object=village)'],
  ],
  [
    'passive with and without a doer',
    'The/DT/2/det bridge/NN/4/nsubj:pass was/VBD/4/aux:pass destroyed=destroy/VBN/0/root by/IN/7/case the/DT/7/det rebels=rebel/NNS/4/obl:agent _././4/punct',
    ['destroy(object=bridge, agent:by=rebels)'],
  ],
  [
    'a bare number taken for a time',
    'Rebels=rebel/NNS/2/nsubj killed=kill/VBD/0/root 12/CD/2/obl:unmarked in/IN/5/case Mayba/NNP/2/obl _././2/punct',
    ['kill(subject=Rebels, object=12, oblique:in=Mayba)'],
  ],
  [
    'several objects, each its own',
    'Jets=jet/NNS/2/nsubj bombed=bomb/VBD/0/root Mekele/NNP/2/obj and/CC/5/cc Adigrat/NNP/3/conj on/IN/7/case Friday/NNP/2/obl _././2/punct',
    ['bomb(subject=Jets, object=Mekele, object=Adigrat, oblique:on=Friday)'],
  ],
  [
    'a shared subject',
    'Troops=troop/NNS/2/nsubj entered=enter/VBD/0/root Goma/NNP/2/obj and/CC/5/cc arrested=arrest/VBD/2/conj the/DT/7/det mayor/NN/5/obj _././2/punct',
    ['enter(subject=Troops, object=Goma)', 'arrest(object=mayor, subject=Troops)'],
  ],
  [
    'a shared object',
    'They/PRP/2/nsubj captured=capture/VBD/0/root and/CC/4/cc burned=burn/VBD/2/conj the/DT/6/det base/NN/2/obj _././2/punct',
    ['capture(subject=They, object=base)', 'burn(subject=They, object=base)'],
  ],
  [
    'a shared passive',
    'Ten/CD/2/nummod men=man/NNS/4/nsubj:pass were/VBD/4/aux:pass captured=capture/VBN/0/root and/CC/6/cc killed=kill/VBN/4/conj _././4/punct',
    ['capture(object=men)', 'kill(object=men)'],
  ],
  [
    'a perfect goes on actively',
    'Troops=troop/NNS/3/nsubj have/VBP/3/aux advanced=advance/VBN/0/root and/CC/5/cc retreated=retreat/VBN/3/conj _././3/punct',
    ['advance(subject=Troops)', 'retreat(subject=Troops)'],
  ],
  [
    'a relative clause',
    'Gunmen=gunman/NNS/6/nsubj who/WP/3/nsubj attacked=attack/VBD/1/acl:relcl the/DT/5/det convoy/NN/3/obj fled=flee/VBD/0/root _././6/punct',
    ['attack(subject=Gunmen, object=convoy)', 'flee(subject=Gunmen)'],
  ],
  [
    'a relative clause without pronoun',
    'The/DT/2/det town/NN/5/nsubj they/PRP/4/nsubj seized=seize/VBD/2/acl:relcl burned=burn/VBD/0/root _././5/punct',
    ['seize(subject=they, object=town)', 'burn(subject=town)'],
  ],
  [
    'participles on a noun',
    'Militias=militia/NNS/5/nsubj backed=back/VBN/1/acl by/IN/4/case Tehran/NNP/2/obl:agent fired=fire/VBD/0/root rockets=rocket/NNS/5/obj hitting=hit/VBG/6/acl homes=home/NNS/7/obj _././5/punct',
    [
      'back(agent:by=Tehran, object=Militias)',
      'fire(subject=Militias, object=rockets)',
      'hit(object=homes, subject=rockets)',
    ],
  ],
  [
    'a participle on a clause',
    'Rebels=rebel/NNS/2/nsubj stormed=storm/VBD/0/root the/DT/4/det camp/NN/2/obj _,/,/6/punct killing=kill/VBG/2/advcl ten/CD/8/nummod soldiers=soldier/NNS/6/obj _././2/punct',
    ['storm(subject=Rebels, object=camp)', 'kill(object=soldiers, subject=Rebels)'],
  ],
  [
    'infinitives of subject and object',
    'Kyiv/NNP/2/nsubj promised=promise/VBD/0/root the/DT/4/det mayor/NN/2/obj to/TO/6/mark rebuild/VB/2/xcomp schools=school/NNS/6/obj _././2/punct',
    [
      'promise(subject=Kyiv, object=mayor)',
      'rebuild(object=schools, subject=Kyiv) planned underspecified claim:?',
    ],
  ],
  [
    'the one who is ordered does it',
    'He/PRP/2/nsubj ordered=order/VBD/0/root the/DT/4/det troops=troop/NNS/2/obj to/TO/6/mark withdraw/VB/2/xcomp _././2/punct',
    ['order(subject=He, object=troops)', 'withdraw(subject=troops) hypothetical underspecified claim:?'],
  ],
  [
    'the accused does it',
    'Rwanda/NNP/3/nsubj:pass was/VBD/3/aux:pass accused=accuse/VBN/0/root of/IN/5/mark arming=arm/VBG/3/advcl militias=militia/NNS/5/obj _././3/punct',
    ['accuse(object=Rwanda)', 'arm(object=militias, subject=Rwanda) unattributed_passive:?'],
  ],
  [
    'called upon to do it',
    'Paris/NNP/2/nsubj called=call/VBD/0/root on/IN/5/case both/DT/5/det sides=side/NNS/2/obl to/TO/7/mark disarm/VB/2/xcomp _././2/punct',
    ['call(subject=Paris, oblique:on=sides)', 'disarm(subject=sides) hypothetical underspecified claim:?'],
  ],
  [
    'a copula with what belongs to it',
    'Chad/NNP/4/nsubj is=be/VBZ/4/cop an/DT/4/det ally/NN/0/root of/IN/6/case France/NNP/4/nmod _././4/punct',
    ['ally(subject=Chad, oblique:of=France) ongoing'],
  ],
  [
    'a particle',
    'Fighting/NN/2/nsubj broke=break/VBD/0/root out/RP/2/compound:prt near/IN/5/case Sirte/NNP/2/obl _././2/punct',
    ['fighting(oblique:near=Sirte)', 'break out(subject=Fighting, oblique:near=Sirte)'],
  ],
];

const NOUNS: readonly Row[] = [
  [
    'possessor and of',
    "Turkey/NNP/3/nmod:poss _'s/POS/1/case bombing/NN/7/nsubj of/IN/5/case Afrin/NNP/3/nmod was/VBD/7/cop illegal/JJ/0/root _././7/punct",
    ['bombing(subject=Turkey, object:of=Afrin)', 'illegal(subject=bombing)'],
  ],
  [
    'target and place',
    'Airstrikes=airstrike/NNS/6/nsubj on/IN/3/case warehouses=warehouse/NNS/1/nmod in/IN/5/case Hodeidah/NNP/3/nmod continued=continue/VBD/0/root _././6/punct',
    ['airstrike(object:on=warehouses)', 'continue(subject=Airstrikes)'],
  ],
  [
    'two sides',
    'Talks=talk/NNS/6/nsubj between/IN/3/case Baku/NNP/1/nmod and/CC/5/cc Yerevan/NNP/3/conj resumed=resume/VBD/0/root _././6/punct',
    ['talk(subject:between=Baku, subject:between=Yerevan)', 'resume(subject=Talks)'],
  ],
  [
    'carried by a light verb',
    'Insurgents=insurgent/NNS/2/nsubj carried=carry/VBD/0/root out/RP/2/compound:prt an/DT/5/det attack/NN/2/obj on/IN/8/case a/DT/8/det market/NN/5/nmod _././2/punct',
    ['carry out(subject=Insurgents, object=attack)', 'attack(object:on=market, subject=Insurgents)'],
  ],
  [
    'carried by a light verb whose phrases stand on the verb',
    'The/DT/2/det navy/NN/3/nsubj launched=launch/VBD/0/root raids=raid/NNS/3/obj against/IN/6/case pirates=pirate/NNS/3/obl off/IN/8/case Somalia/NNP/3/obl _././3/punct',
    [
      'launch(subject=navy, object=raids, oblique:against=pirates, oblique:off=Somalia)',
      'raid(subject=navy, object:against=pirates, oblique:off=Somalia)',
    ],
  ],
  [
    'under attack is attacked',
    'The/DT/2/det convoy/NN/3/nsubj came=come/VBD/0/root under/IN/5/case fire/NN/3/obl from/IN/7/case snipers=sniper/NNS/3/obl _././3/punct',
    [
      'come(subject=convoy, oblique:under=fire, oblique:from=snipers)',
      'fire(object=convoy, oblique:from=snipers)',
    ],
  ],
  [
    'part of another noun is no event',
    'Two/CD/3/nummod attack/NN/3/compound helicopters=helicopter/NNS/4/nsubj landed=land/VBD/0/root _././4/punct',
    ['land(subject=helicopters)'],
  ],
];

describe('who did what to whom', () => {
  test.each([...VERBS, ...NOUNS])('%s', (_, notation, clauses) => {
    expect(lines(docOf([notation]))).toEqual(clauses);
  });
});

describe('names of those who can act stand before event nouns', () => {
  test.each([
    ['Israeli', 'NORP', 'airstrike(subject=Israeli)'],
    ['Wagner', 'ORG', 'airstrike(subject=Wagner)'],
    ['Donetsk', 'GPE', 'airstrike(modifier=Donetsk)'],
  ] as const)('%s (%s)', (name, type, clause) => {
    const doc = docOf(
      [`${name}/NNP/2/compound airstrikes=airstrike/NNS/3/nsubj stopped=stop/VBD/0/root`],
      [[name, type]],
    );
    expect(lines(doc)[0]).toBe(clause);
  });
});
