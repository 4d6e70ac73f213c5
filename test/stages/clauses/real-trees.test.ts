import { describe, expect, test } from 'vitest';
import { checkExamples } from '../../../src/stages/clauses/examples.ts';
import { analyse, assembly } from '../../pipeline.ts';

/** `lemma(slot=word …) facts`, for the clause with this lemma. */
function clause(raw: string, lemma: string): string {
  const doc = analyse(raw);
  const found = doc.clauses.find((one) => one.lemma === lemma);
  if (found === undefined) return `no clause "${lemma}": ${doc.clauses.map((one) => one.lemma).join(', ')}`;
  const { polarity, status, sourceKind, source } = found.factuality;
  const words = (start: number, end: number) => doc.cleaned.view.text.slice(start, end);
  const args = found.args.map(({ slot, head }) => `${slot}=${doc.segments.tokens[head]?.text}`);
  const mention = source === null ? undefined : doc.entities.mentions[source];
  const who =
    sourceKind === 'author' ? '' : ` ${sourceKind}${mention ? `:${words(mention.start, mention.end)}` : ''}`;
  return `${args.join(' ')} | ${polarity === 'negative' ? 'not ' : ''}${status}${who}`;
}

test('the examples of every row come out', () => {
  expect(checkExamples(assembly(), analyse)).toEqual([]);
});

describe('clauses of sentences as the parser reads them', () => {
  test.each([
    // a content clause belongs to the verb that says it
    ['Rwanda denies that it backs M23.', 'back', 'subject=it object=M23 | ongoing denial:Rwanda'],
    [
      'Moscow denies that its troops shelled Kherson and says Kyiv attacked Belgorod.',
      'attack',
      'subject=Kyiv object=Belgorod | occurred claim:Moscow',
    ],
    // and a day between them changes nothing, nor does where it was said; a town may have its own clause
    [
      'Rwanda said on Tuesday that rebels had attacked Beni.',
      'attack',
      'subject=rebels object=Beni | occurred claim:Rwanda',
    ],
    [
      'Rwanda said late on 3 March 2024 that the rebels had fled.',
      'flee',
      'subject=rebels | occurred claim:Rwanda',
    ],
    [
      'Rwanda said in a report that soldiers had shelled Goma.',
      'shell',
      'subject=soldiers object=Goma | occurred claim:Rwanda',
    ],
    [
      'Officials visited on Monday the town that rebels had attacked.',
      'attack',
      'object=town subject=rebels | occurred',
    ],
    // what a noun of saying holds without `that`; what a headline closes with; what is asked
    ['Rwanda rejects claims it backs M23.', 'back', 'subject=it object=M23 | ongoing denial:Rwanda'],
    ['Houthis attack cargo ship in Red Sea: UKMTO', 'attack', 'object=ship | ongoing claim:UKMTO'],
    ['Was Nasrallah killed in a strike on Beirut?', 'kill', 'object=Nasrallah | hypothetical'],
    // what opens a sentence ends at its comma; two names with no comma before the verb are its subject
    [
      'After an attack on a convoy near Gao, Mali and Niger closed the border.',
      'close',
      'subject=Mali subject=Niger object=border | occurred',
    ],
    [
      'Before attacking the port of Hodeidah, Israel and the United States warned residents.',
      'attack',
      'object=port subject=Israel subject=States | occurred',
    ],
    [
      'While visiting troops in Pokrovsk, Zelenskiy and his defence minister accused Russia of lying.',
      'accuse',
      'subject=Zelenskiy subject=minister object=Russia | occurred',
    ],
    [
      'After visiting Mali, Niger and Chad, the envoy condemned the coup.',
      'visit',
      'object=Mali object=Niger object=Chad subject=envoy | occurred',
    ],
    // the subject of a second verb does not stand before the conjunction
    [
      'Moscow broke its treaty of alliance with Makhno and attacked the anarchists.',
      'attack',
      'object=anarchists subject=Moscow | occurred',
    ],
    // a clause before an inverted saying is what is said; what an office is for stands before who holds it
    [
      'The rebels had attacked Goma, said General Hanna Tetteh.',
      'attack',
      'subject=rebels object=Goma | occurred claim:Hanna Tetteh',
    ],
    [
      'The UN envoy for Yemen Hans Grundberg said the Houthis had attacked Marib.',
      'attack',
      'subject=Houthis object=Marib | occurred claim:Hans Grundberg',
    ],
    [
      'Minister of Foreign Affairs Hakan Fidan said the rebels had attacked Goma.',
      'attack',
      'subject=rebels object=Goma | occurred claim:Hakan Fidan',
    ],
    // a list goes on behind its first comma; a description stands beside its name; the next clause is nobody's content
    [
      'Chad, the Congo, Mali and Niger welcomed a resumption of ties with Sudan after a rift, the news agency AFP said on Thursday.',
      'welcome',
      'subject=Chad subject=Congo subject=Mali subject=Niger object=resumption | occurred claim:AFP',
    ],
    [
      'Two rounds of talks on Omani soil failed, in March a truce was reached in Muscat.',
      'reach',
      'object=truce | occurred',
    ],
    [
      'Moscow dismissed as absurd claims that its troops had shelled Sumy.',
      'shell',
      'subject=troops object=Sumy | occurred denial:Moscow',
    ],
    // whom an infinitive is meant for
    [
      'The thaw made it easier for the rebels to attack Kidal.',
      'attack',
      'object=Kidal subject=rebels | hypothetical',
    ],
    // what somebody says between the parts of a clause, or behind it
    [
      'Russian forces, Samir Haddad claimed, shelled Kherson.',
      'shell',
      'subject=forces object=Kherson | occurred claim:Samir Haddad',
    ],
    [
      'Soldiers, Hezbollah claimed on Monday, shelled Goma.',
      'shell',
      'subject=Soldiers object=Goma | occurred claim:Hezbollah',
    ],
    [
      'Rebels attacked Beni, said Hezbollah.',
      'attack',
      'subject=Rebels object=Beni | occurred claim:Hezbollah',
    ],
    [
      'Soldiers shelled Goma, said Amina Diallo.',
      'shell',
      'subject=Soldiers object=Goma | occurred claim:Amina Diallo',
    ],
    [
      'Rebels attacked Beni, said General Tadesse.',
      'attack',
      'subject=Rebels object=Beni | occurred claim:Tadesse',
    ],
    [
      'Soldiers shelled Goma, General Tadesse told Al Jazeera.',
      'shell',
      'subject=Soldiers object=Goma | occurred claim:Tadesse',
    ],
    [
      'Rebels, who the governor said were armed, attacked Beni.',
      'attack',
      'subject=Rebels object=Beni | occurred',
    ],
    // what is denied of an infinitive, what opens a clause, and who says all of several deeds
    ['The rebels agreed not to attack the town.', 'agree', 'subject=rebels | occurred'],
    [
      'Gunmen attacked the port of Goma and killed 14 people, according to the United Nations.',
      'attack',
      'subject=Gunmen object=port | occurred claim:United Nations',
    ],
    // who, whom
    ['Rebels attacked the airport in Goma.', 'attack', 'subject=Rebels object=airport | occurred'],
    ['The airport was attacked by rebels.', 'attack', 'object=airport agent=rebels | occurred'],
    ['Jets bombed Mekele and Adigrat.', 'bomb', 'subject=Jets object=Mekele object=Adigrat | occurred'],
    ['The army carried out an airstrike on a camp.', 'airstrike', 'object=camp subject=army | occurred'],
    ['The killing of the judge by gunmen shocked Bogota.', 'killing', 'object=judge agent=gunmen | occurred'],
    [
      'The soldiers who attacked the village were arrested.',
      'attack',
      'subject=soldiers object=village | occurred',
    ],
    [
      'Turkey ordered its troops to withdraw from the zone.',
      'withdraw',
      'oblique=zone subject=troops | hypothetical claim:Turkey',
    ],
    // not so
    ['The rebels did not sign the agreement.', 'sign', 'subject=rebels object=agreement | not occurred'],
    ['The rebels failed to capture the airport.', 'capture', 'object=airport subject=rebels | not occurred'],
    ['The army left the town without firing a shot.', 'fire', 'object=shot subject=army | not occurred'],
    ['No ceasefire was reached in Juba.', 'ceasefire', 'oblique=Juba | not occurred'],
    // not yet
    ['Ethiopia will reopen the border.', 'reopen', 'subject=Ethiopia object=border | planned'],
    ['Ethiopia may reopen the border.', 'reopen', 'subject=Ethiopia object=border | hypothetical'],
    ['Iran threatened to close the strait.', 'close', 'object=strait subject=Iran | planned claim:Iran'],
    // who says so
    [
      'According to Reuters, rebels shelled the port.',
      'shell',
      'oblique=Reuters subject=rebels object=port | occurred claim:Reuters',
    ],
    [
      'Rebels shelled the port, Reuters reported.',
      'shell',
      'subject=Rebels object=port | occurred report:Reuters',
    ],
    [
      'Rebels shelled the port, according to Reuters.',
      'shell',
      'subject=Rebels object=port | occurred claim:Reuters',
    ],
    [
      'Russia denied that its forces shelled the hospital.',
      'shell',
      'subject=forces object=hospital | occurred denial:Russia',
    ],
    ['Mali accused Algeria of arming rebels.', 'arm', 'object=rebels subject=Algeria | occurred claim:Mali'],
    [
      'Algeria was accused of arming rebels.',
      'arm',
      'object=rebels subject=Algeria | occurred unattributed_passive',
    ],
    [
      'The militia reportedly killed ten farmers.',
      'kill',
      'subject=militia object=farmers | occurred report',
    ],
    [
      'Russia rejected allegations that its troops had tortured prisoners.',
      'torture',
      'subject=troops object=prisoners | occurred denial:Russia',
    ],
  ])('%s (%s)', (text, lemma, expected) => {
    const found = clause(text, lemma);
    const [args = '', facts = ''] = expected.split(' | ');
    for (const arg of args.split(' ')) expect(found).toContain(arg);
    expect(found.split(' | ')[1]).toBe(facts);
  });
});

describe('slips of the parser that grammar gives away', () => {
  test.each([
    ['Opposition leaders called for a boycott of the election.', 'call', 'subject=leaders'],
    ['Anti-war groups called on students and workers to march.', 'call', 'subject=groups'],
    ['Overall, 500 Kenyan engineers worked in Bangui over six months.', 'work', 'subject=engineers'],
    ['A statement issued by a faction of the front claimed responsibility.', 'claim', 'subject=statement'],
    ['The party, banned since 2019, put up independents.', 'put', 'subject=party'],
    ['The Ogooué ( ) is a river in Gabon.', 'river', 'subject=Ogooué'],
    ['The group, Rwanda believes, is armed and financed by Congo.', 'finance', 'object=group'],
    [
      'Rapid Support Forces fighters attacked the city and killed ten men, activists said on Monday.',
      'kill',
      'subject=fighters',
    ],
    ['Colonel Diallo led at least 400 trained fighters in Gao.', 'lead', 'subject=Diallo object=fighters'],
    [
      "Only a tenth of the UN's convoy requests were approved by the Sudanese government.",
      'approve',
      'object=tenth agent=government | occurred',
    ],
    [
      'The government of Peru denied charges by bishops that it tortured and drugged a priest.',
      'drug',
      'object=priest subject=it | occurred denial:government of Peru',
    ],
    [
      'The ministry of Chad denies claims circulated by channels loyal to the rebels that a drone destroyed a radar.',
      'destroy',
      'subject=drone object=radar | occurred denial:ministry',
    ],
    [
      'The president asked the colonel to expel the rebels, as well as hold the west and attack Lira.',
      'attack',
      'object=Lira subject=colonel | hypothetical claim',
    ],
    [
      'The force withdrew to Taejon, which the militia also captured in May.',
      'capture',
      'object=Taejon subject=militia',
    ],
    ['Health experts battle with the federal government over masks.', 'battle', 'subject=experts'],
    [
      'The emir expressed condolences over a fire in Dhaka that killed ten people.',
      'kill',
      'subject=fire object=people',
    ],
    ['We must all act by continuing to arm the Kurds.', 'arm', 'object=Kurds subject=We | hypothetical'],
    [
      'Like many Syrians who fled after rebels seized Homs, Karim insists he will stay.',
      'seize',
      'subject=rebels object=Homs | occurred',
    ],
    [
      'The rebels insisted that the army release the prisoners.',
      'release',
      'subject=army object=prisoners | hypothetical claim:rebels',
    ],
  ])('%s (%s)', (text, lemma, expected) => {
    expect(clause(text, lemma)).toContain(expected);
  });
  test('a dateline is no subject', () => {
    expect(clause('KHARTOUM - The Sudanese army said that it had killed a commander.', 'say')).toBe(
      'subject=army | occurred',
    );
  });
  test('a title without a verb stays without', () => {
    expect(analyse('A suicide bombing in a mosque near the market.').clauses.map((one) => one.kind)).toEqual([
      'noun',
    ]);
  });
});
