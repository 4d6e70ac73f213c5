import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkExamples } from '../../../src/stages/quantities/examples.ts';
import { analyse, knowledge, tellQuantities } from './read-quantities.ts';

test('every rule gives what its examples say', () => {
  expect(checkExamples({ knowledge }, analyse)).toEqual([]);
});

test.each([
  ['Shelling brought the number of dead this month to 212.', ['212: 212..212 killed person']],
  [
    'Two guards succumbed, bringing to eleven the number killed.',
    ['Two guards: 2..2 killed guard', 'eleven: 11..11 killed person'],
  ],
  [
    'Two brothers aged 9 and 14 died.',
    ['Two brothers: 2..2 killed brother', '9: 9..9 age year', '14: 14..14 age year'],
  ],
  ['Up to 90 families were forced from their homes.', ['Up to 90 families: ..90 displaced family']],
  ['Six ministers were forced from office.', ['Six ministers: 6..6 other minister']],
  ['The boat sank, drowning 11 villagers.', ['11 villagers: 11..11 killed villager']],
  ['The bomber killed himself and six others.', ['six others: 6..6 killed person']],
  ['Rebels say they killed “more than 150 soldiers”.', ['more than 150 soldiers: 150.. killed soldier']],
  [
    'Three lakh voters were turned away for Rs 5 crore.',
    ['Three lakh voters: 300000..300000 other voter', 'Rs 5 crore: 50000000..50000000 money rupee'],
  ],
  [
    'Sixteen people, nine of them children, drowned.',
    ['Sixteen people: 16..16 killed person', 'nine: 9..9 killed person'],
  ],
  ['The garrison of 250 men surrendered.', ['250 men: 250..250 personnel man']],
  ['A strike on a wedding left forty guests dead.', ['forty guests dead: 40..40 killed person']],
  ['A mortar shell killed a family of five in Taiz.', ['five: 5..5 killed person']],
  ['A family of five was found.', ['five: 5..5 other person']],
  ['A cook was hurt and two more wounded by a mine.', ['two more wounded: 2..2 injured person']],
  ['The raid left 60 people with burns.', ['60 people: 60..60 injured person']],
  ['The death toll from the blast in Izmir has risen to 45.', ['45: 45..45 killed person']],
  ['Medics put the number of dead in the raid on Bria at 32.', ['32: 32..32 killed person']],
  [
    'At least 12 people, most of them clerks, and two guards were killed in Gao.',
    ['At least 12 people: 12.. killed person', 'two guards: 2..2 killed guard'],
  ],
  ['Ten men, most of them armed, and a dog crossed the river.', ['Ten men: 10..10 other man']],
  ['The dam left forty villages dry.', ['forty villages: 40..40 items village']],
])('who was harmed, told another way: %s', (text, wanted) => {
  expect(tellQuantities(text)).toEqual(wanted);
});

test.each([
  ['Five Russian armies approached Warsaw.', ['Five Russian armies: 5..5 other army of Russian']],
  ['Police seized 600 documents including accounts.', ['600 documents: 600..600 other document']],
  ['They sold two tankers – Vega and Lyra.', ['two tankers: 2..2 items tanker']],
  ['Three stolen army trucks burned.', ['Three stolen army trucks: 3..3 items truck']],
])('a noun phrase ends where something else begins: %s', (text, wanted) => {
  expect(tellQuantities(text)).toEqual(wanted);
});

test.each([
  [
    'killed and injured are told apart',
    'Shelling killed at least 12 soldiers and wounded 30 others.',
    ['at least 12 soldiers: 12.. killed soldier', '30 others: 30..30 injured person'],
  ],
  [
    'a second verb with a count of its own',
    'The blast left 3 dead and injured more than a dozen.',
    ['3 dead: 3..3 killed person', 'more than a dozen: 12.. injured person'],
  ],
  [
    'killed or captured are not all killed',
    'Forty rebels were killed or captured.',
    ['Forty rebels: 40..40 other rebel'],
  ],
  [
    'an insertion in a list of victims',
    'Clashes killed 14 villagers, 6 of them women, and 23 gunmen.',
    ['14 villagers: 14..14 killed villager', '6: 6..6 killed villager', '23 gunmen: 23..23 killed gunman'],
  ],
  [
    'included in a list',
    'Seven people were killed, among them a priest and two nuns.',
    ['Seven people: 7..7 killed person', 'two nuns: 2..2 killed nun'],
  ],
  [
    'over as a part of the verb',
    'The brigade handed over 840 rifles and shot over 900 rounds.',
    ['840 rifles: 840..840 items rifle', 'over 900 rounds: 900.. items round'],
  ],
  [
    'halves before a scale',
    'Two and a half million people fled.',
    ['Two and a half million people: 2500000..2500000 displaced person'],
  ],
  ['or so', 'The 120 or so guards left.', ['120 or so guards: ~120..120 personnel guard']],
  ['a model before the noun', 'It bought 6 F-16 fighter jets.', ['6 F-16 fighter jets: 6..6 items jet']],
  [
    'a part out of a whole',
    'Only 3 out of 5 clinics are open.',
    ['3: 3..3 items clinic', '5 clinics: 5..5 items clinic'],
  ],
  ['a share of families', 'One in five families had lost a son.', ['One in five: 20..20 share percent']],
  ['one in a year is no share', 'He fired one in 2019.', []],
  [
    'a part of a whole that is told behind',
    'They freed 17 hostages out of 23.',
    ['17 hostages: 17..17 other hostage', '23: 23..23 other hostage'],
  ],
  [
    'a verb before its subject, as translations have it',
    'By the last data, perished 20 people, among them 15 guards.',
    ['20 people: 20..20 killed person', '15 guards: 15..15 killed guard'],
  ],
  [
    'a thing behind a preposition',
    'They dropped the bodies of six men from one of them.',
    ['six men: 6..6 killed man'],
  ],
  ['injuries received', 'Another 46 people received injuries.', ['46 people: 46..46 injured person']],
  ['a mob', 'A mob of about 1,000 threw stones.', ['about 1,000: ~1000..1000 other person']],
  ['shot and alive', 'Two reporters were shot in the leg.', ['Two reporters: 2..2 injured reporter']],
  [
    'casualties are not the killed',
    'The army took 19 casualties.',
    ['19 casualties: 19..19 casualties casualty'],
  ],
  [
    'who kills is not killed',
    'Three gunmen killed 14 people.',
    ['Three gunmen: 3..3 personnel gunman', '14 people: 14..14 killed person'],
  ],
  [
    'a passive over a phrase',
    'Between 20 and 30 fighters of the RSF were killed.',
    ['Between 20 and 30 fighters: 20..30 killed fighter of RSF'],
  ],
  [
    'a verb for two counts',
    'It killed 4 soldiers and two policemen.',
    ['4 soldiers: 4..4 killed soldier', 'two policemen: 2..2 killed policeman'],
  ],
  [
    'a participle without a noun',
    'Twelve people were killed and 30 wounded.',
    ['Twelve people: 12..12 killed person', '30 wounded: 30..30 injured person'],
  ],
  [
    'the displaced',
    'Up to 30,000 people have been displaced.',
    ['Up to 30,000 people: ..30000 displaced person'],
  ],
  ['a score is twenty', 'A score of others were wounded.', ['A score of others: 20..20 injured person']],
  ['less than ten more', 'Thirty-odd gunmen attacked.', ['Thirty-odd gunmen: ~30..39 personnel gunman']],
  [
    'a verb that a possessor stands before',
    'The army said 17 rebels and three of its own soldiers had died.',
    ['17 rebels: 17..17 killed rebel', 'three: 3..3 killed soldier'],
  ],
  ['below a number', 'Nearly a hundred houses burned.', ['Nearly a hundred houses: ~..100 items house']],
  [
    'whose, by an adjective',
    'They freed 12 Ukrainian soldiers.',
    ['12 Ukrainian soldiers: 12..12 personnel soldier of Ukrainian'],
  ],
  [
    'money, distance, share',
    'It cost $2.5m, 40 km away, or 3 percent.',
    ['$2.5m: 2500000..2500000 money USD', '40 km: 40..40 distance km', '3 percent: 3..3 share percent'],
  ],
  [
    'South Asian commas',
    'Some 1,50,000 people came.',
    ['Some 1,50,000 people: ~150000..150000 other person'],
  ],
  [
    'scales',
    'About 3.5 million people are displaced.',
    ['About 3.5 million people: ~3500000..3500000 displaced person'],
  ],
  [
    'ages',
    'Two boys, aged 9 and 12, hid.',
    ['Two boys: 2..2 other boy', '9: 9..9 age year', '12: 12..12 age year'],
  ],
  [
    'a participle before people unknown to the packs',
    'Mortars struck a camp near Sittwe, killing between 6 and 9 tailors.',
    ['between 6 and 9 tailors: 6..9 killed tailor'],
  ],
  ['a part of a force', 'The junta says seven of its men had fallen.', ['seven: 7..7 killed man']],
  ['the dead after a verb', 'All six raiders are dead.', ['six raiders: 6..6 killed raider']],
  [
    'the injured before their noun',
    'A clinic treated about 70 injured marchers.',
    ['about 70 injured marchers: ~70..70 injured marcher'],
  ],
  [
    'a part and its whole',
    'The Union won seven of the twelve seats.',
    ['seven: 7..7 other seat', 'twelve seats: 12..12 other seat'],
  ],
  [
    'ages beside people',
    'Leyla, 58, fled Agdam with a boy of 12.',
    ['58: 58..58 age year', '12: 12..12 age year'],
  ],
  [
    'spaces in thousands',
    'Some 48 000 Armenians fled.',
    ['Some 48 000 Armenians: ~48000..48000 displaced Armenians of Armenians'],
  ],
  ['several of a scale', 'Several hundred miners marched.', ['Several hundred miners: ~300.. other miner']],
  [
    'thousands of another language',
    'They owe 5.000 million euros.',
    ['5.000 million euros: 5000000000..5000000000 money EUR'],
  ],
  [
    'money of any state',
    'The gang asked 20 million CFA francs.',
    ['20 million CFA francs: 20000000..20000000 money CFA franc'],
  ],
  ['what holds people', 'The tanker had a crew of 19.', ['19: 19..19 other person']],
  ['a crowd without a noun', 'Thousands marched in Tbilisi.', ['Thousands: ~2000..9999 other person']],
  ['men', 'Nine men were tried in Dakar.', ['Nine men: 9..9 other man']],
  ['men under arms', 'Nine armed men stopped the bus.', ['Nine armed men: 9..9 personnel man']],
  [
    'the first of two objects',
    'A mine killed the cook and two drivers.',
    ['two drivers: 2..2 killed driver'],
  ],
  [
    'another clause is another harm',
    'Police held 12 pupils and two cooks were hurt.',
    ['12 pupils: 12..12 other pupil', 'two cooks: 2..2 injured cook'],
  ],
  ['the dead of a place', 'The bodies of 15 migrants lay there.', ['15 migrants: 15..15 killed migrant']],
  [
    'driven away',
    'War drove 20,000 people from their homes.',
    ['20,000 people: 20000..20000 displaced person'],
  ],
  [
    'a toll that grows',
    'The toll rose from 12 to 19.',
    ['12: 12..12 killed person', '19: 19..19 killed person'],
  ],
  ['a letter before a currency', 'They need 20m euros.', ['20m euros: 20000000..20000000 money EUR']],
  ['a strong force', 'A 600-strong battalion left Kidal.', ['600: 600..600 personnel person']],
  ['a day before a number', 'On May 12 300 people were held.', ['300 people: 300..300 other person']],
  [
    'harm to a part of them',
    'Seven of 12 hostages were killed.',
    ['Seven: 7..7 killed hostage', '12 hostages: 12..12 other hostage'],
  ],
  ['harm to none of them', 'None of the 40 passengers was hurt.', ['40 passengers: 40..40 other passenger']],
  ['a group is harmed as a whole', 'A column of 40 hikers was wounded.', ['40 hikers: 40..40 injured hiker']],
  ['members of a force', 'Four members of the militia hid.', ['Four members: 4..4 personnel member']],
])('%s', (_what, text, wanted) => {
  expect(tellQuantities(text)).toEqual(wanted);
});

test.each([
  ['a document', 'Resolution 1701 stands.'],
  ['a date and a duration', 'On 3 May 2024 it lasted two days.'],
  ['a rank', 'The 21st attack, the third one'],
  ['a weapon', 'An F-16 and a T-72'],
  ['a pronoun', 'One of them spoke to one side.'],
  ['how often', 'The envoy has met them four times.'],
  ['the known two', 'The two sides signed the deal.'],
  ['the number of a part', '2. TWO ROADS'],
  ['a part of a time', 'Prices rose in the first half of the month, a quarter of an hour before noon.'],
  ['a number inside an adjective', 'It fell from a nine-storey tower.'],
  ['one of many', 'One of the drones missed.'],
  ['a clock time', 'It began at 10:30.'],
])('%s is no quantity', (_what, text) => {
  expect(tellQuantities(text)).toEqual([]);
});

const WORDS =
  'killed wounded soldiers people dead of and to at least more than dozens hundred 12 30 1,200 2.5 million $ % - , . km the were fled \n aged between'.split(
    ' ',
  );

test('every finding is sound', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }), (words) => {
      const doc = analyse(words.join(' '));
      let end = 0;
      for (const found of doc.quantities) {
        expect(found.start).toBeGreaterThanOrEqual(end);
        expect(found.end).toBeGreaterThan(found.start);
        end = found.end;
        if (found.low !== null && found.high !== null) expect(found.low).toBeLessThanOrEqual(found.high);
        expect([found.low, found.high].every((bound) => bound === null || Number.isFinite(bound))).toBe(true);
        for (const date of doc.dates) expect(date.end <= found.start || found.end <= date.start).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});
