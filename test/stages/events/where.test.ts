import { expect, test } from 'vitest';
import { analyse } from '../../pipeline.ts';

/** `struck @ El Fasher`: each event with the place where it happened, `-` without. */
function placed(text: string): readonly string[] {
  const doc = analyse(text, '2025-06-01');
  const words = doc.cleaned.view.text;
  return doc.events.map(({ trigger, args }) => {
    const place = args.find(({ role }) => role === 'location');
    return `${words.slice(trigger.start, trigger.end)} @ ${place ? words.slice(place.start, place.end) : '-'}`;
  });
}

test.each([
  // a place inside the phrase of what struck is where it struck
  ['An aid convoy was struck by a drone near El Fasher on Friday.', 'struck @ El Fasher'],
  ['A market was attacked with a car bomb outside Mogadishu.', 'attacked @ Mogadishu'],
  ['Two soldiers were killed by a mine near Kidal.', 'killed @ Kidal'],
  ['Eight people were killed in attacks in Kumba yesterday.', 'attacks @ Kumba'],
  ['Morocco sent troops into the buffer strip at Guerguerat.', 'sent @ Guerguerat'],
  ['The group set off ten bombs in Belfast within an hour.', 'set @ Belfast'],
  // ground that is given up, and where forces are sent
  ['Troops drove the rebels out of Macomia.', 'drove @ Macomia'],
  ['Kenya deployed 400 police officers to Port-au-Prince.', 'deployed @ Port-au-Prince'],
  // beside a river, but by a state
  ['The army closed all crossings by Cambodia.', 'closed @ -'],
  // where what was struck does what is told of it, not where it was going
  ['Tanks shelled a school sheltering displaced families in Nuseirat.', 'shelled @ Nuseirat'],
  ['Rebels attacked a lorry carrying rice to Gao.', 'attacked @ -'],
  // the town inside the object, the country beside it
  ['Shells hit the hospital at Zliten in northern Libya.', 'hit @ Zliten'],
  // the town that the land follows
  ['Gunmen killed eight farmers in Banki, in Nigeria’s Borno state, on Sunday.', 'killed @ Banki'],
  // what the place is only spoken of in
  ['Police raided a house in response to attacks in Gaza.', 'raided @ -'],
  // where somebody comes from is no such place, nor is a country within a name
  ['The convoy was attacked by fighters from Chad.', 'attacked @ -'],
  ['The town was shelled by the army of Mali.', 'shelled @ -'],
  // the parser hangs a place on the object as readily as on the verb
  ['Armenia and Azerbaijan signed a treaty in Geneva on Monday.', 'signed @ Geneva'],
  ['President Ruto met his Somali counterpart in Djibouti.', 'met @ Djibouti'],
  ['Raiders attacked a tanker off Hodeidah with two boats.', 'attacked @ Hodeidah'],
  ['Airstrikes on Friday damaged a school in Nyala.', 'Airstrikes @ Nyala'],
  // a part of a place, or the kind of place it is, names it
  ['Two patrols clashed on the southern outskirts of Bria.', 'clashed @ Bria'],
  ['The army imposed a curfew in Maroua district.', 'curfew @ Maroua'],
  ['Police fired on marchers in the office of the mayor of Lima.', 'fired @ -'],
  ['The junta in Mali arrested two Danes in Bamako.', 'arrested @ Bamako'],
  // a town that is struck is where it happened, whatever lies around it
  ['Bandits raided the village of Goneri in Yobe State.', 'raided @ Goneri'],
  ['Jets bombed Kyaukme in northern Shan State.', 'bombed @ Kyaukme'],
])('%s', (text, expected) => {
  expect(placed(text)[0]).toBe(expected);
});

/** All places of the events of a text: `attacked Goma+Bukavu`. */
function places(text: string): string {
  const doc = analyse(text, '2025-06-01');
  const words = doc.cleaned.view.text;
  return doc.events
    .map(({ trigger, args }) => {
      const found = args.filter(({ role }) => role === 'location');
      const names = found.map(({ start, end }) => words.slice(start, end)).join('+');
      return `${words.slice(trigger.start, trigger.end)} ${names || '-'}`;
    })
    .join(', ');
}

test.each([
  // towns in a list, wherever the phrase hangs; of two one is no list
  ['Fighters attacked police posts in Goma and Bukavu on Monday.', 'attacked Goma+Bukavu'],
  ['Soldiers arrested 20 people in Harare and Bulawayo.', 'arrested Harare+Bulawayo'],
  ['Fighting in Taiz or Marib could resume.', 'Fighting Taiz'],
  // what is done by the way is done there too; `there` is the town before
  ['Rebels overran a post at Bilanga on Sunday, killing 16 soldiers.', 'overran Bilanga, killing Bilanga'],
  ['Rebels seized the town of Masisi and burned a school there.', 'seized Masisi, burned Masisi'],
  ['Rebels seized Masisi and burned a school in the hills.', 'seized Masisi, burned -'],
])('%s', (text, expected) => {
  expect(places(text)).toBe(expected);
});

test.each([
  // words are not said on the ground of the deed beside them
  ['Students marched in Sirte and urged Algeria to act.', ['marched @ Sirte', 'urged @ -']],
  // the one town that the text has named, and the capital that it has named
  [
    'Gunmen raided Djibo. Residents fled. It rained. It was cold. The army sent troops to the town.',
    ['raided @ Djibo', 'sent @ the town'],
  ],
  [
    'Gunmen raided Djibo and Kaya. Residents fled. It rained. It was cold. The army sent troops to the town.',
    ['raided @ Djibo', 'sent @ -'],
  ],
])('%s', (text, expected) => {
  expect(placed(text)).toEqual(expected);
});
