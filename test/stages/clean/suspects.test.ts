import { describe, expect, test } from 'vitest';
import { readDefinition } from '../../../src/assembly/build.ts';
import { fold } from '../../../src/stages/clean/suspects/fold.ts';
import { cleanerWith } from './clean-with.ts';
import { THEATRES } from './theatres.ts';

const clean = cleanerWith(readDefinition('conflict-news').packs);

/** Suggestions of the detector, as `rule: before → after`. */
const suspected = (text: string): readonly string[] =>
  clean(text)
    .edits.filter((edit) => edit.rule.startsWith('suspect/'))
    .map((edit) => `${edit.rule.slice(8)}: ${edit.before} → ${edit.after}`);

const MALI =
  'Malian officers in Bamako met the governor of Kidal on Monday. Mali’s junta needs fuel, and Bamako has none.';
const KORDOFAN =
  'The traders of Kordofan fled, the roads of Kordofan are mined, and nobody in Kordofan has salt. Khartoum fell silent; Sudanese radio played marches.';

describe('suspects what no rule lists', () => {
  test.each([
    [
      'a country nearly alike',
      `${MALI} In the night Maltese drones struck a camp.`,
      'other-country: Maltese → Malian',
    ],
    [
      'a country of one sign with another',
      'Pakistani officers in Islamabad called it an accident. Pakistan’s courts in Lahore opened, and a Brazilian drone fell near Quetta.',
      'other-country: Brazilian → Pakistani',
    ],
    [
      'the name of a country nearly alike',
      'Australian officers in Canberra told Australia’s press that Canberra pays. Australians grumble. Austria’s army shot a thief.',
      'other-country: Austria → Australia',
    ],
    [
      'a spelling that the document has otherwise',
      `${KORDOFAN} The elders of Kordufan wait.`,
      'own-spelling: Kordufan → Kordofan',
    ],
    [
      'a known name of the theatre, spelt otherwise',
      'Sudanese radio in Khartoum spoke of a truce; Sudan waits. Shells fell on Omdourman all night.',
      'known-name: Omdourman → Omdurman',
    ],
  ])('%s', (_, text, expected) => {
    expect(suspected(text)).toEqual([expected]);
    expect(clean(text).view.text).toBe(text);
  });
});

describe('suspects nothing', () => {
  test.each([
    [
      'a country of which the document speaks',
      `${MALI} Malta’s envoy Borg left Valletta, and Maltese troops guard him.`,
    ],
    [
      'a country named often',
      `${MALI} Maltese troops, Maltese drones and a Maltese side of the talks were seen.`,
    ],
    ['a country without words of war', `${MALI} A Maltese priest prayed.`],
    ['an ally from elsewhere', `${MALI} French troops have left, and Russian troops have come.`],
    ['another form of a name', `${KORDOFAN} Kordofani tribes wait.`],
    ['capitals or accents alone', `${KORDOFAN} Kórdofan wrote a poet.`],
    ['a name at the start of a sentence', `${KORDOFAN} Kordufan.`],
    ['a name of another theatre', `${MALI} A priest from Omdourman prayed.`],
    ['a text of nothing but a name', 'Kordufan'],
  ])('%s', (_, text) => {
    expect(suspected(text)).toEqual([]);
  });

  test.each(THEATRES)('in a correct article about $name', ({ text }) => {
    expect(suspected(text)).toEqual([]);
  });
});

test.each([
  ['Hizbullah', 'Hezbollah'],
  ['Kherson', 'Herson'],
  ['Qandahar', 'Kandahar'],
  ['Mekelle', 'Mekele'],
  ['Zhytomyr', 'Jitomir'],
  ['Port-au-Prince', 'Port au Prince'.replaceAll(' ', '-')],
])('%s and %s are one name', (a, b) => {
  expect(fold(a)).toBe(fold(b));
});

test.each([
  ['Kunar', 'Kundar'],
  ['Kharkiv', 'Kharkov'],
  ['Mali', 'Malawi'],
])('%s and %s are two', (a, b) => {
  expect(fold(a)).not.toBe(fold(b));
});

test('in a translation a name one letter off is suspected too', () => {
  const text =
    '1. Losses\n\nThe army of Kassala fled; the rebels of Kassala and the traders in Kassala stayed.\n\n' +
    '2. Outlook\n\nThe roads of Kassama are closed.';
  expect(suspected(text)).toEqual([]);
  const marked = text.replace('1. ', '1、').replace('2. ', '2、');
  const found = clean(marked).edits.filter((edit) => edit.status === 'suggested');
  expect(found).toMatchObject([{ rule: 'suspect/near-name', before: 'Kassama', after: 'Kassala' }]);
});
