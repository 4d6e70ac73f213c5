import { describe, expect, test } from 'vitest';
import { deeds } from './deeds.ts';

describe('headlines leave out what tells verbs from nouns', () => {
  test.each<[string, readonly string[]]>([
    [
      'Gunmen storm church in Kaduna, abduct worshippers',
      ['Gunmen storm church', 'Gunmen abduct worshippers'],
    ],
    ['Moro rebels free Malaysian engineer after two months', ['rebels free engineer']],
    ['Junta forces bomb monastery near Monywa, killing nine', ['forces bomb monastery', 'forces kill nine']],
    ['Court jails Tunisian editor for nine years', ['Court jail editor']],
    ['Minsk, Vilnius swap 12 prisoners', ['Minsk+Vilnius swap prisoners']],
    ['Niger junta expels Belgian diplomats, recalls envoy', ['junta expel diplomats', 'junta recall envoy']],
    ['Thai rebels, government to resume peace talks next month', ['rebels+government resume talks']],
    ['Bishop urges Malabo to free jailed lawyers', ['Bishop urge Malabo', 'Malabo free lawyers']],
    ['Gang boss extradited to Panama', ['extradite boss']],
    // who says it stands behind a colon or a saying
    ['Blast wounds six in Sumy, says governor', ['Blast wound six', 'governor say']],
    // what is said without an article
    ['Israel says strike killed militia commander', ['Israel say', 'strike kill commander']],
    ['Kyiv says troops retook village near Lyman', ['Kyiv say', 'troops retake village']],
    ['Kyiv says drone hit apartment block', ['Kyiv say', 'drone hit block']],
    // words that could be verbs, in lines that have theirs
    ['Drone strikes kill ten herders', ['strikes kill herders']],
    ['Opposition rejects vote result', ['Opposition reject result']],
    // and where no verb could be
    ['Arms cache near Sirte', []],
    ['The long war for the valley', []],
  ])('%s', (text, expected) => {
    expect(deeds(text)).toEqual(expected);
  });
});
