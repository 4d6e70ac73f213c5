import { expect, test } from 'vitest';
import type { Event } from '../../../src/core/layers/event.ts';
import { analyse } from '../../pipeline.ts';

/** `fired Togo > Benin`: each event with the things that fill actor and recipient, `-` where none does. */
function parties(text: string): readonly string[] {
  const doc = analyse(text, '2025-06-12');
  const words = doc.cleaned.view.text;
  const named = ({ args }: Event, role: string): string =>
    args
      .flatMap((arg) => {
        const entity =
          arg.role === role && arg.mention !== null && doc.entities.mentions[arg.mention]?.entity;
        return typeof entity === 'number' ? [doc.entities.entities[entity]?.name] : [];
      })
      .join('+') || '-';
  return doc.events.map(
    (event) =>
      `${words.slice(event.trigger.start, event.trigger.end)} ${named(event, 'actor')} > ${named(event, 'recipient')}`,
  );
}

test.each([
  // what stands between two commas behind a subject is nobody else
  ['Togo and Benin, both members of the bloc, refused to meet Mali.', 'refused Togo+Benin > Mali'],
  ['Mali and Niger, allies of Togo in the pact, attacked Benin.', 'attacked Mali+Niger > Benin'],
  ['General Ade Bello, whose troops shelled Kayes, resigned.', 'shelled armed forces > Kayes'],
  ['The Fano militia, whose fighters burned a mill, denied it.', 'burned Fano > -'],
  ['Ana Roe, whose brother shelled Dessie, denied it.', 'shelled - > Dessie'],
  // they are people, not a place that could be captured
  ['Police arrested them.', 'arrested police > -'],
  // who owns the weapon acts with it
  ['Thai F-16s bombed a Cambodian depot.', 'bombed Thailand > Cambodia'],
  ['Ankara says its drones hit a depot of the PKK.', "hit Government of Turkey > Kurdistan Workers' Party"],
  ['Rockets fired by Hezbollah hit Safed.', 'hit Hezbollah > Safed'],
  ['Hezbollah shot down an Israeli Hermes drone.', 'shot Hezbollah > Israel'],
  ['Syrian guided missiles tore through a camp of Jaysh al-Izza in Hama.', 'tore Syria > Jaysh al-Izza'],
  // a participle before a noun at the head of a sentence is no verb
  ['Suspected Tuareg rebels attacked Ménaka on Friday, killing four people.', 'attacked Tuareg > Ménaka'],
  // the name behind the comma says who, what stands before it whose
  ["The army's chief of staff, General Asim Munir, visited Kabul.", 'visited Asim Munir > Kabul'],
  // one subject of two, and a main clause behind a relative one
  [
    'The Ethiopian government and the Fano militia have met in Gondar.',
    'met Government of Ethiopia+Fano > -',
  ],
  [
    'Presidents Daniel Noboa and Gustavo Petro agreed to reopen the border.',
    'agreed Daniel Noboa+Gustavo Petro > -',
  ],
  ['Chad, which was no party to the war, bombed Zalingei on Friday.', 'bombed Chad > Zalingei'],
  // a body that says something about itself, and what the sentence before was about
  ['The Fano militia said it had shelled Dessie.', 'shelled Fano > Dessie'],
  // between there are two, whatever the second one was hung on
  [
    'Heavy fighting between Egyptian troops and JNIM closed the road to Gao.',
    "fighting Armed Forces of Egypt+Jama'at Nusrat al-Islam wal-Muslimin > -",
  ],
  // who leads an assault makes it; who backs a force is not that force
  ['The TPLF-led assault on Alamata failed.', "assault Tigray People's Liberation Front > Alamata"],
  ['Ankara said its warplanes had struck the PKK.', "struck Government of Turkey > Kurdistan Workers' Party"],
  ['Nine miners were abducted by gunmen of the CODECO militia.', 'abducted CODECO > civilians'],
  // an accord does nothing, who signs it does
  ['Kenya signed a pact on Monday to train Somali soldiers.', 'signed Kenya > -'],
  // who clashes with whom: both do
  ['Egyptian troops clashed with Fano fighters at Metema.', 'clashed Armed Forces of Egypt+Fano > -'],
])('%s', (text, expected) => {
  expect(parties(text)[0]).toBe(expected);
});

test.each([
  // whose words they were
  [
    'Ethiopia accused Egypt of arming rebels. Cairo rejected the accusation.',
    'rejected Government of Egypt > Ethiopia',
  ],
  ['Qatar offered Niger a loan, but Niamey rejected the offer.', 'rejected Government of Niger > Qatar'],
  ['The RSF said it had shelled Bara. Cairo dismissed the claim.', 'dismissed Government of Egypt > RSF'],
  ['Cairo rejected the accusation.', 'rejected Government of Egypt > -'],
  ['Egypt accused Sudan of theft. Kenya rejected the claims of Moscow.', 'rejected Kenya > Moscow'],
  // whoever does something to it is not it
  ['Mali broke off ties with Niger, accusing it of theft.', 'accusing Mali > Niger'],
  ['Mali met Chad and Niger and accused it of theft.', 'accused Mali > -'],
  // who we are in a statement that says so, not in words that it quotes
  ['We, the Fano militia, inform the world of this. We burned a school.', 'burned Fano > -'],
  ['“We, the Fano militia, are free,” he said. We burned a school.', 'burned - > -'],
  // the group that the text has named, when it is the only one
  [
    'The Fano militia met in Bahir Dar. It rained. It was cold. Roads were shut. The group shelled Dessie.',
    'shelled Fano > Dessie',
  ],
  // who is addressed, and by whom they were shot
  ['The Fano militia warned China against investing in Dessie.', 'warned Fano > China'],
  ['Nine herders were shot dead by Fano fighters in Dessie.', 'shot Fano > civilians'],
])('%s', (text, expected) => {
  expect(parties(text)).toContain(expected);
});

test.each([
  ['A rebel attack on a post near Gao killed nine.', 'attack', 'rebel'],
  ['Fighting raged after a militia raid on the town of Djugu.', 'raid', 'militia'],
  ['Al-Shabaab carried out a terrorist attack in Afgoye.', 'attack', 'Al-Shabaab'],
  ['A drone attack hit the port.', 'attack', undefined],
])('a word for those who fight before a deed that nobody else does: %s', (text, trigger, actor) => {
  const doc = analyse(text);
  const words = ({ start, end }: { start: number; end: number }) => doc.cleaned.view.text.slice(start, end);
  const event = doc.events.find((one) => words(one.trigger) === trigger);
  const found = event?.args.filter(({ role }) => role === 'actor').map(words) ?? [];
  expect(found[0]).toBe(actor);
});

test('the weapon of a shooter strikes for the shooter', () => {
  expect(parties('Rockets fired by Hezbollah hit Safed.')).toEqual(['hit Hezbollah > Safed']);
});

test('what is promised in a pact is promised by who signs it', () => {
  expect(parties('Kenya signed a pact on Monday to train Somali soldiers.')[1]).toBe(
    'train Kenya > Armed Forces of Somalia',
  );
});

test('who is accused did it', () => {
  const text = 'Addis Ababa accused the Sudanese Armed Forces of shelling Humera.';
  expect(parties(text)[1]).toBe('shelling Sudanese Armed Forces > Humera');
});

test.each([
  ['Police blamed the BRN for the raid.', 'raid BRN > -'],
  ['Abuja blamed the bombing on ISWAP.', 'bombing Islamic State West Africa Province > -'],
  ['Nobody blamed the BRN for the raid.', 'raid - > -'],
  ['The BRN condemned the raid.', 'raid - > -'],
])('who is blamed did it, says who blames: %s', (text, expected) => {
  expect(parties(text)[1]).toBe(expected);
});

test('a sentence about it follows one about a body', () => {
  expect(parties('The Fano militia shelled Dessie. It also burned a mill in Kombolcha.')[1]).toBe(
    'burned Fano > -',
  );
});

test.each([
  // each does to the other what both do
  ['Chad and Sudan accused each other of arming rebels.', 0, 'accused Chad+Sudan > Chad+Sudan'],
  // the two of the event right before, when there are just two
  [
    'Chad accused Sudan of a raid on Tine. Qatar urged both countries to talk.',
    2,
    'urged Qatar > Chad+Sudan',
  ],
  ['Rebels attacked Tine. Qatar urged both sides to talk.', 1, 'urged Qatar > -'],
  ['Chad accused Sudan of a raid. Qatar urged the warring parties to talk.', 1, 'urged Qatar > Chad+Sudan'],
  ['Chad and Sudan have fought since 2003. The two countries signed a pact.', 1, 'signed Chad+Sudan > -'],
  ['Mali, Niger and Chad have fought since 2003. Both countries signed a pact.', 1, 'signed - > -'],
  ['Chad and Sudan met. Each side accused the other of lying.', 1, 'accused Chad+Sudan > Chad+Sudan'],
  // far from their names only those that the text is about
  [
    'Chad attacked Sudan. Chad buried its dead. Sudan did so too. It rained. It was cold. Both sides pulled back.',
    1,
    'pulled Chad+Sudan > -',
  ],
  [
    'Chad attacked Sudan. The dead were buried. The roads were empty. It rained. It was cold. Both sides pulled back.',
    1,
    'pulled - > -',
  ],
  // a town that was taken is left again; where two could be meant, none
  ['The Fano militia entered Dessie on Monday and left it on Friday.', 1, 'left Fano > Dessie'],
  ['Jets bombed Dessie and Gondar. The Fano militia retook it on Friday.', 1, 'retook Fano > -'],
  // a group by what it is
  [
    'The Fano militia shelled Dessie. The armed group denied that it had killed civilians.',
    1,
    'killed Fano > civilians',
  ],
] as const)('%s', (text, event, expected) => {
  expect(parties(text)[event]).toBe(expected);
});

test.each([
  // who does not own up to it did not do it, as far as is told
  ['No group claimed the bombing in Sokoto.', 'bombing - > -'],
  ['The Fano militia did not claim the attack.', 'attack - > -'],
  ['The Fano militia claimed the attack.', 'attack Fano > -'],
  // nobody promises the end of a road anything
  ['Kenya promised to reopen the road to Kismayo.', 'promised Kenya > -'],
  // a port or an airport is not its town, a village is
  ['Armed men stormed the main port of Gonaïves on Wednesday.', 'stormed gunmen > -'],
  ['Boko Haram attacked the village of Kukawa in Borno.', 'attacked Boko Haram > Kukawa'],
  ['The ambush at Koutougou was the worst of the year.', 'ambush - > -'],
])('%s', (text, expected) => {
  expect(parties(text)[0]).toBe(expected);
});

test.each([
  // who says it, whose it is, and whom a pronoun takes up over a sentence about others
  [
    "Mali's defence ministry denied it. It said its aircraft had destroyed a truck.",
    'destroyed Ministry of Defence of Mali > -',
  ],
  ['The Fano militia shelled Dessie. Residents fled. It also burned a mill.', 'burned Fano > -'],
  ['The Fano militia shelled Dessie. A drone came. It also burned a mill.', 'burned - > -'],
  // both do what each says of the other
  ['Chad and Sudan accused each other of shelling villagers.', 'shelling Chad+Sudan > civilians'],
  // who is somewhere for talks takes part in them
  ['Zelensky was in Turkey for talks with Erdogan.', 'talks Recep Tayyip Erdoğan+Volodymyr Zelensky > -'],
  // who orders his own army coerces nobody
  ['The president ordered the army to attack Dessie.', 'attack army > Dessie'],
  ['Ghana promised Mali two loans.', 'promised Ghana > Mali'],
  // a state of emergency befalls no emergency
  ['The government declared a state of emergency in Lima.', 'emergency government > -'],
  ['Gunmen took 14 tourists hostage in Mopti.', 'took gunmen > civilians'],
])('%s', (text, expected) => {
  expect(parties(text).at(-1)).toBe(expected);
});
