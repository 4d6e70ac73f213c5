import { describe, expect, test } from 'vitest';
import type { EntityType } from '../../../src/core/vocabulary.ts';
import { clausesOf, docOf, lines } from './hand-made.ts';

type Row = readonly [
  what: string,
  notation: string,
  clauses: readonly string[],
  names?: readonly (readonly [string, EntityType])[],
];

const POLARITY: readonly Row[] = [
  [
    'not',
    'Troops=troop/NNS/4/nsubj did=do/VBD/4/aux not/RB/4/advmod enter/VB/0/root Kidal/NNP/4/obj _././4/punct',
    ['enter(subject=Troops, object=Kidal) not'],
  ],
  [
    'not only is no negation',
    'They/PRP/4/nsubj not/RB/4/advmod only/RB/2/advmod looted=loot/VBD/0/root shops=shop/NNS/4/obj _././4/punct',
    ['loot(subject=They, object=shops)'],
  ],
  [
    'no such thing',
    'No/DT/2/det soldier/NN/4/nsubj:pass was=be/VBD/4/aux:pass hurt/VBN/0/root _././4/punct',
    ['hurt(object=soldier) not'],
  ],
  [
    'no agreement: noun and verb, once',
    'No/DT/2/det ceasefire/NN/4/nsubj:pass was=be/VBD/4/aux:pass reached=reach/VBN/0/root _././4/punct',
    ['ceasefire() not', 'reach(object=ceasefire) not'],
  ],
  [
    'not achieved',
    'A/DT/2/det truce/NN/5/nsubj:pass was=be/VBD/5/aux:pass not/RB/5/advmod achieved=achieve/VBN/0/root _././5/punct',
    ['truce() not', 'achieve(object=truce) not'],
  ],
  [
    'failed to',
    'Juba/NNP/2/nsubj failed=fail/VBD/0/root to/TO/4/mark pay/VB/2/xcomp soldiers=soldier/NNS/4/obj _././2/punct',
    ['fail(subject=Juba)', 'pay(object=soldiers, subject=Juba) not'],
  ],
  [
    'did not fail to',
    'Juba/NNP/4/nsubj did=do/VBD/4/aux not/RB/4/advmod fail/VB/0/root to/TO/6/mark pay/VB/4/xcomp soldiers=soldier/NNS/6/obj _././4/punct',
    ['fail(subject=Juba) not', 'pay(object=soldiers, subject=Juba)'],
  ],
  [
    'managed to',
    'They/PRP/2/nsubj managed=manage/VBD/0/root to/TO/4/mark escape/VB/2/xcomp _././2/punct',
    ['manage(subject=They)', 'escape(subject=They)'],
  ],
  [
    'did not manage to',
    'They/PRP/4/nsubj did=do/VBD/4/aux not/RB/4/advmod manage/VB/0/root to/TO/6/mark escape/VB/4/xcomp _././4/punct',
    ['manage(subject=They) not', 'escape(subject=They) not'],
  ],
  [
    'without doing',
    'He/PRP/2/nsubj left=leave/VBD/0/root without/IN/4/mark signing=sign/VBG/2/advcl it/PRP/4/obj _././2/punct',
    ['leave(subject=He)', 'sign(object=it, subject=He) not'],
  ],
  [
    'foiled',
    'Police/NNS/2/nsubj foiled=foil/VBD/0/root an/DT/4/det attack/NN/2/obj _././2/punct',
    ['foil(subject=Police, object=attack)', 'attack() not'],
  ],
  [
    'scope ends at but',
    'They/PRP/4/nsubj did=do/VBD/4/aux not/RB/4/advmod surrender/VB/0/root but/CC/6/cc retreated=retreat/VBD/4/conj _././4/punct',
    ['surrender(subject=They) not', 'retreat(subject=They)'],
  ],
  [
    'scope goes on over or',
    'They/PRP/4/nsubj did=do/VBD/4/aux not/RB/4/advmod surrender/VB/0/root or/CC/6/cc retreat/VB/4/conj _././4/punct',
    ['surrender(subject=They) not', 'retreat(subject=They) not'],
  ],
];

const STATUS: readonly Row[] = [
  [
    'will',
    'Baku/NNP/3/nsubj will/MD/3/aux reopen/VB/0/root the/DT/5/det road/NN/3/obj _././3/punct',
    ['reopen(subject=Baku, object=road) planned'],
  ],
  [
    'could',
    'Rebels=rebel/NNS/3/nsubj could/MD/3/aux attack/VB/0/root Bamako/NNP/3/obj _././3/punct',
    ['attack(subject=Rebels, object=Bamako) hypothetical possible'],
  ],
  [
    'could not is no possibility',
    'They/PRP/4/nsubj could/MD/4/aux not/RB/4/advmod agree/VB/0/root _././4/punct',
    ['agree(subject=They) not'],
  ],
  [
    'going on',
    'Troops=troop/NNS/3/nsubj are=be/VBP/3/aux advancing=advance/VBG/0/root _././3/punct',
    ['advance(subject=Troops) ongoing'],
  ],
  [
    'if, and its main clause',
    'If/IN/3/mark rebels=rebel/NNS/3/nsubj attack/VBP/6/advcl _,/,/3/punct it/PRP/6/nsubj responds=respond/VBZ/0/root _././6/punct',
    ['attack(subject=rebels) hypothetical underspecified', 'respond(subject=it) hypothetical'],
  ],
  [
    'should in front',
    'Should/MD/3/aux rebels=rebel/NNS/3/nsubj attack/VB/7/advcl _,/,/3/punct it/PRP/7/nsubj will/MD/7/aux respond/VB/0/root _././7/punct',
    ['attack(subject=rebels) hypothetical underspecified', 'respond(subject=it) hypothetical'],
  ],
  [
    'a habit',
    'Smugglers=smuggler/NNS/3/nsubj often/RB/3/advmod cross/VBP/0/root the/DT/5/det river/NN/3/obj _././3/punct',
    ['cross(subject=Smugglers, object=river) generic'],
  ],
  [
    'a plan',
    'Lagos/NNP/2/nsubj plans=plan/VBZ/0/root to/TO/4/mark deploy/VB/2/xcomp police/NNS/4/obj _././2/punct',
    ['plan(subject=Lagos) ongoing', 'deploy(object=police, subject=Lagos) planned underspecified'],
  ],
  [
    'a planned noun',
    'The/DT/3/det planned/JJ/3/amod offensive/NN/5/nsubj:pass was=be/VBD/5/aux:pass postponed=postpone/VBN/0/root _././5/punct',
    ['offensive() planned underspecified', 'postpone(object=offensive)'],
  ],
  [
    'a possibility',
    'He/PRP/2/nsubj saw=see/VBD/0/root a/DT/4/det risk/NN/2/obj of/IN/6/case attack/NN/4/nmod _././2/punct',
    ['see(subject=He, object=risk)', 'attack() hypothetical possible'],
  ],
  [
    'called for',
    'Lima/NNP/2/nsubj called=call/VBD/0/root for/IN/5/case a/DT/5/det ceasefire/NN/2/obl _././2/punct',
    ['call(subject=Lima, oblique:for=ceasefire)', 'ceasefire() planned underspecified'],
  ],
  [
    'a known thing in an open clause',
    'Lima/NNP/3/nsubj may/MD/3/aux condemn/VB/0/root the/DT/5/det attack/NN/3/obj _././3/punct',
    ['condemn(subject=Lima, object=attack) hypothetical possible', 'attack()'],
  ],
  [
    'a new thing in an open clause',
    'This/DT/3/nsubj may/MD/3/aux provoke/VB/0/root an/DT/5/det attack/NN/3/obj _././3/punct',
    ['provoke(subject=This, object=attack) hypothetical possible', 'attack() hypothetical possible'],
  ],
  [
    'a purpose',
    'Gangs=gang/NNS/2/nsubj came=come/VBD/0/root to/TO/4/mark kill/VB/2/advcl him/PRP/4/obj _././2/punct',
    ['come(subject=Gangs)', 'kill(object=him, subject=Gangs) hypothetical underspecified'],
  ],
];

const SOURCES: readonly Row[] = [
  [
    'said that',
    'Moreno/NNP/2/nsubj said=say/VBD/0/root that/IN/5/mark rebels=rebel/NNS/5/nsubj fled=flee/VBD/2/ccomp _././2/punct',
    ['say(subject=Moreno)', 'flee(subject=rebels) claim:Moreno'],
    [['Moreno', 'PER']],
  ],
  [
    'the saying behind',
    'Rebels=rebel/NNS/2/nsubj fled=flee/VBD/0/root _,/,/5/punct Moreno/NNP/5/nsubj said=say/VBD/2/parataxis _././2/punct',
    ['flee(subject=Rebels) claim:Moreno', 'say(subject=Moreno)'],
    [['Moreno', 'PER']],
  ],
  [
    'the belief inside',
    'The/DT/2/det raid/NN/8/nsubj:pass _,/,/5/punct Bogota/NNP/5/nsubj believes=believe/VBZ/8/parataxis _,/,/5/punct was=be/VBD/8/aux:pass financed=finance/VBN/0/root by/IN/10/case cartels=cartel/NNS/8/obl:agent _././8/punct',
    [
      'raid() belief:Bogota',
      'believe(subject=Bogota) ongoing',
      'finance(object=raid, agent:by=cartels) probable belief:Bogota',
    ],
    [['Bogota', 'GPE']],
  ],
  [
    'according to',
    'According/VBG/3/case to/IN/1/fixed Tanjug/NNP/6/obl _,/,/3/punct mortars=mortar/NNS/6/nsubj hit/VBD/0/root Zenica/NNP/6/obj _././6/punct',
    ['hit(oblique:according to=Tanjug, subject=mortars, object=Zenica) claim:Tanjug'],
    [['Tanjug', 'ORG']],
  ],
  [
    'according to, at the end',
    'Mortars=mortar/NNS/2/nsubj hit/VBD/0/root Zenica/NNP/2/obj _,/,/7/punct according/VBG/7/case to/IN/5/fixed Tanjug/NNP/2/obl _././2/punct',
    ['hit(subject=Mortars, object=Zenica, oblique:according to=Tanjug) claim:Tanjug'],
    [['Tanjug', 'ORG']],
  ],
  [
    'reportedly, and what is coordinated with it',
    'Gunmen=gunman/NNS/3/nsubj reportedly/RB/3/advmod killed=kill/VBD/0/root two/CD/3/obj and/CC/6/cc abducted=abduct/VBD/3/conj five/CD/6/obj _././3/punct',
    ['kill(subject=Gunmen, object=two) report:?', 'abduct(object=five, subject=Gunmen) report:?'],
  ],
  [
    'allegedly',
    'The/DT/2/det unit/NN/4/nsubj allegedly/RB/4/advmod tortured=torture/VBD/0/root detainees=detainee/NNS/4/obj _././4/punct',
    ['torture(subject=unit, object=detainees) claim:?'],
  ],
  [
    'denied that',
    'Asmara/NNP/2/nsubj denied=deny/VBD/0/root that/IN/6/mark its/PRP$/5/nmod:poss troops=troop/NNS/6/nsubj entered=enter/VBD/2/ccomp Tigray/NNP/6/obj _././2/punct',
    ['deny(subject=Asmara)', 'enter(subject=troops, object=Tigray) denial:Asmara'],
    [['Asmara', 'GPE']],
  ],
  [
    'denied doing',
    'Asmara/NNP/2/nsubj denied=deny/VBD/0/root shelling=shell/VBG/2/xcomp Tigray/NNP/3/obj _././2/punct',
    ['deny(subject=Asmara)', 'shell(object=Tigray, subject=Asmara) denial:Asmara'],
    [['Asmara', 'GPE']],
  ],
  [
    'did not deny',
    'Asmara/NNP/4/nsubj did=do/VBD/4/aux not/RB/4/advmod deny/VB/0/root shelling=shell/VBG/4/xcomp Tigray/NNP/5/obj _././4/punct',
    ['deny(subject=Asmara) not', 'shell(object=Tigray, subject=Asmara) hypothetical underspecified'],
    [['Asmara', 'GPE']],
  ],
  [
    'accused of',
    'Bamako/NNP/2/nsubj accused=accuse/VBD/0/root Algiers/NNP/2/obj of/IN/5/mark arming=arm/VBG/2/advcl rebels=rebel/NNS/5/obj _././2/punct',
    ['accuse(subject=Bamako, object=Algiers)', 'arm(object=rebels, subject=Algiers) claim:Bamako'],
    [['Bamako', 'GPE']],
  ],
  [
    'the closest source counts',
    'Interfax/NNP/2/nsubj reported=report/VBD/0/root that/IN/5/mark Tbilisi/NNP/5/nsubj said=say/VBD/2/ccomp it/PRP/7/nsubj withdrew=withdraw/VBD/5/ccomp _././2/punct',
    [
      'report(subject=Interfax)',
      'say(subject=Tbilisi) report:Interfax',
      'withdraw(subject=it) claim:Tbilisi',
    ],
    [
      ['Interfax', 'ORG'],
      ['Tbilisi', 'GPE'],
    ],
  ],
  [
    'did not believe',
    'He/PRP/4/nsubj did=do/VBD/4/aux not/RB/4/advmod believe/VB/0/root that/IN/7/mark rebels=rebel/NNS/7/nsubj fled=flee/VBD/4/ccomp _././4/punct',
    ['believe(subject=He) not', 'flee(subject=rebels) not probable belief:?'],
  ],
  [
    'threatened to',
    'Tripoli/NNP/2/nsubj threatened=threaten/VBD/0/root to/TO/4/mark close/VB/2/xcomp the/DT/6/det port/NN/4/obj _././2/punct',
    ['threaten(subject=Tripoli)', 'close(object=port, subject=Tripoli) planned underspecified claim:Tripoli'],
    [['Tripoli', 'GPE']],
  ],
  [
    'would, seen from a past saying',
    'Tripoli/NNP/2/nsubj said=say/VBD/0/root it/PRP/5/nsubj would/MD/5/aux close/VB/2/ccomp the/DT/7/det port/NN/5/obj _././2/punct',
    ['say(subject=Tripoli)', 'close(subject=it, object=port) planned underspecified claim:Tripoli'],
    [['Tripoli', 'GPE']],
  ],
  [
    'an alleged deed',
    'The/DT/3/det alleged/JJ/3/amod attack/NN/4/nsubj shocked=shock/VBD/0/root Oslo/NNP/4/obj _././4/punct',
    ['attack() claim:?', 'shock(subject=attack, object=Oslo)'],
  ],
];

describe('how true, and who says so', () => {
  const rows: readonly Row[] = [...POLARITY, ...STATUS, ...SOURCES];
  for (const [what, notation, clauses, names] of rows)
    test(what, () => expect(lines(docOf([notation], names))).toEqual(clauses));
});

describe('quotations', () => {
  const said =
    "“/``/3/punct Rebels=rebel/NNS/3/nsubj burned=burn/VBD/7/ccomp homes=home/NNS/3/obj _,/,/3/punct _”/''/3/punct said=say/VBD/0/root Deng/NNP/7/nsubj _././7/punct";
  const more =
    "“/``/3/punct They/PRP/3/nsubj shot=shoot/VBD/0/root our/PRP$/5/nmod:poss elders=elder/NNS/3/obj _././3/punct _”/''/3/punct";
  const led = 'Deng/NNP/2/nsubj arrived=arrive/VBD/0/root in/IN/4/case Bor/NNP/2/obl _././2/punct';
  const names = [['Deng', 'PER']] as const;

  test('the words of the speaker are a quote', () => {
    expect(lines(docOf([said], names))[0]).toBe('burn(subject=Rebels, object=homes) quote:Deng');
  });
  test('a quotation that goes on is by the same speaker', () => {
    expect(lines(docOf([said, more], names)).at(-1)).toBe('shoot(subject=They, object=elders) quote:Deng');
  });
  test('in a new paragraph without a speaker nobody is named', () => {
    const doc = docOf([said, more], names, { onePerParagraph: true });
    expect(lines(doc).at(-1)).toBe('shoot(subject=They, object=elders) quote:?');
  });
  test('a verb that is no saying names no speaker', () => {
    expect(lines(docOf([led, more], names)).at(-1)).toBe('shoot(subject=They, object=elders) quote:?');
  });
  test("words at arm's length are no quotation", () => {
    const notation =
      "The/DT/4/det “/``/4/punct _special/JJ/4/amod operation/NN/6/nsubj _”/''/4/punct failed=fail/VBD/0/root";
    expect(lines(docOf([notation]))[0]).toBe('operation()');
  });
});

describe('headlines', () => {
  test('the present tells what happened', () => {
    const notation = 'Rebels=rebel/NNS/2/nsubj storm/VBP/0/root Goma/NNP/2/obj';
    expect(lines(docOf([notation], [], { heading: true }))).toEqual(['storm(subject=Rebels, object=Goma)']);
    expect(lines(docOf([notation]))).toEqual(['storm(subject=Rebels, object=Goma) generic']);
  });
});

describe('links', () => {
  test('content hangs on the saying, conjuncts stand side by side', () => {
    const doc = docOf([
      'Rebels=rebel/NNS/2/nsubj fled=flee/VBD/0/root and/CC/4/cc hid=hide/VBD/2/conj _,/,/7/punct he/PRP/7/nsubj said=say/VBD/2/parataxis',
    ]);
    expect(clausesOf(doc).map(({ lemma, parent, link }) => [lemma, parent, link])).toEqual([
      ['flee', 2, 'ccomp'],
      ['hide', 2, 'ccomp'],
      ['say', null, null],
    ]);
  });
  test('what one is accused of is content, whatever the tree calls it', () => {
    const doc = docOf([
      'Bamako/NNP/2/nsubj accused=accuse/VBD/0/root Algiers/NNP/2/obj of/IN/5/mark arming=arm/VBG/2/advcl rebels=rebel/NNS/5/obj',
    ]);
    expect(clausesOf(doc).map(({ lemma, parent, link, mark }) => [lemma, parent, link, mark])).toEqual([
      ['accuse', null, null, null],
      ['arm', 0, 'xcomp', 'of'],
    ]);
  });
  test('beside a main clause', () => {
    const doc = docOf([
      'Gunmen=gunman/NNS/2/nsubj came=come/VBD/0/root and/CC/4/cc killed=kill/VBD/2/conj two/CD/4/obj',
    ]);
    expect(clausesOf(doc).map(({ lemma, parent, link }) => [lemma, parent, link])).toEqual([
      ['come', null, null],
      ['kill', 0, 'conj'],
    ]);
  });
  test('an event noun hangs on its verb, a carried one as light', () => {
    const doc = docOf([
      'He/PRP/2/nsubj launched=launch/VBD/0/root raids=raid/NNS/2/obj after/IN/6/case the/DT/6/det coup/NN/2/obl',
    ]);
    expect(clausesOf(doc).map(({ lemma, parent, link, mark }) => [lemma, parent, link, mark])).toEqual([
      ['launch', null, null, null],
      ['raid', 0, 'light', null],
      ['coup', 0, 'noun', 'after'],
    ]);
  });
});
