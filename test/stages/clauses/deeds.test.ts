import { describe, expect, test } from 'vitest';
import { deeds } from './deeds.ts';

describe('deeds that the parser took for something else', () => {
  test.each<[string, readonly string[]]>([
    // behind `after`
    [
      'Burundi reopened the border nearly two years after rebels attacked Gatumba.',
      ['Burundi reopen border', 'rebels attack Gatumba'],
    ],
    [
      'Japan will resume aid to Myanmar four years after generals seized power in Naypyidaw.',
      ['Japan resume aid', 'generals seize power'],
    ],
    // a name right behind an active verb
    ['President Trump called Saudi Arabia’s King Salman on Saturday.', ['Trump call Salman']],
    // a day is nobody
    [
      'In May, the defence minister, Ivan Petrov, agreed with his Iranian counterpart to exchange data.',
      ['minister agree', 'minister exchange data'],
    ],
    ['Tamil rebels said Saturday they will release a Cuban doctor.', ['rebels say', 'they release doctor']],
    [
      'The Armenian cabinet said on Tuesday it would free 1,500 detainees.',
      ['cabinet say', 'it free detainees'],
    ],
    ['Mali, the vast Chad, and Niger signed a pact.', ['Mali+Chad+Niger sign pact']],
    // nouns that are verbs too
    ['The cabinet suspended peace talks with the guerrillas.', ['cabinet suspend talks']],
    ['The Council extended the arms embargo on South Sudan.', ['Council extend embargo']],
    [
      'Israel vows to strike back after rocket hits Haifa.',
      ['Israel vow', 'Israel strike', 'rocket hit Haifa'],
    ],
    ['Kremlin denies troops crossed into Sumy', ['Kremlin deny', 'troops cross']],
    ['Just in: M23 takes control of Masisi', ['M23 take control']],
    // how many, of what kind, and those whom a number counts
    ['Rwanda has sent up to 4,000 soldiers across the border.', ['Rwanda send soldiers']],
    ['Berlin suspended arms deliveries to Riyadh.', ['Berlin suspend deliveries']],
    ['Police arrested 900 of them.', ['Police arrest 900']],
    ['Kenya sent 400 police officers to Jérémie.', ['Kenya send officers']],
    // a name that was hung on a comma or a preposition
    ['Clashes followed the killing of Abdel Ghani al-Kikli.', ['Clashes follow killing']],
    // a name that commas close in is no subject of what follows
    [
      'Ishaq Dar called his Afghan counterpart, Amir Khan Muttaqi, and asked Kabul to act.',
      ['Ishaq call counterpart', 'Ishaq ask Kabul', 'Kabul act'],
    ],
    // what hangs there rightly
    ['Iran gave the rebels weapons.', ['Iran give weapons']],
    ['The convoy left after talks held in Rome.', ['convoy leave', 'hold talks']],
    ['The general became president of Gabon.', ['general become']],
    // a text cut before its first verb
    ['of firing first, with Turkish-made Bayraktar drones.', ['fire']],
  ])('%s', (text, expected) => {
    expect(deeds(text)).toEqual(expected);
  });
});
