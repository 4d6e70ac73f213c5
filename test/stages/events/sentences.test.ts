import { expect, test } from 'vitest';
import type { Doc, LayerName } from '../../../src/core/doc.ts';
import type { Event } from '../../../src/core/layers/event.ts';
import { deriveFactuality } from '../../../src/records/factuality.ts';
import { analyse } from '../../pipeline.ts';

/** `ASSAULT asserted actor=Rebels recipient=Goma`, one line per event of a sentence that the whole pipeline reads. */
function lines(text: string): readonly string[] {
  const doc = analyse(text, '2025-06-01');
  return doc.events.map((event) => lineOf(doc, event));
}

function lineOf(doc: Doc<LayerName>, event: Event): string {
  const words = doc.cleaned.view.text;
  const outer = event.embeddedIn === null ? null : (doc.events[event.embeddedIn]?.type ?? null);
  const roles = event.args
    .filter(({ role }) => /^(actor|recipient|date)$/.test(role))
    .map(({ role, start, end }) => `${role}=${words.slice(start, end)}`);
  return [event.type, deriveFactuality(event.factuality, outer), ...roles].join(' ');
}

test.each([
  // nouns that look like verbs, and a noun made of a verb and a particle
  [
    'Talks between the cabinet and the Maoist rebels collapsed on Friday.',
    ['CONSULT asserted actor=cabinet date=Friday'],
  ],
  ['Activists held a sit-in outside the ministry in Tunis.', ['PROTEST asserted actor=Activists']],
  [
    'The Security Council renewed an arms embargo on Somalia.',
    ['SANCTION asserted actor=Security Council recipient=Somalia'],
  ],
  // what has befallen those for whom something is demanded is not demanded; an aside in a denial is not denied
  [
    'Students demanded justice for the men killed in Jos.',
    ['REQUEST asserted actor=Students recipient=justice for the men', 'ASSAULT asserted recipient=men'],
  ],
  [
    'The ministry denied that the militia, which seized the port in May, was funded by Chad.',
    ['COERCE asserted actor=militia recipient=the port date=May', 'AID denied actor=Chad recipient=militia'],
  ],
  [
    'Kenya appealed to Sudan to release the pilots.',
    ['REQUEST asserted actor=Kenya recipient=Sudan', 'RETREAT requested actor=Sudan recipient=the pilots'],
  ],
  // a shot that is a verb
  [
    'Police shot dead a student in Rangpur on Tuesday, witnesses said.',
    ['ASSAULT claimed actor=Police recipient=student date=Tuesday'],
  ],
  ['Gunmen shot dead two officers in Jos.', ['ASSAULT asserted actor=Gunmen recipient=two officers']],
  ['The Dow Jones closed at its lowest level.', []],
  ["Zapata's men came from the surrounding areas.", []],
  // a helper before its subject makes a condition, in a question it asks
  [
    'Should Iran attack Israel, Washington will respond.',
    ['ASSAULT hypothetical actor=Iran recipient=Israel'],
  ],
  [
    'Had Turkey struck Kobani, the Kurds would have fled.',
    ['ASSAULT hypothetical actor=Turkey recipient=Kobani'],
  ],
  ['Did Russia attack Kyiv?', ['ASSAULT hypothetical actor=Russia recipient=Kyiv']],
  ['Who killed the mayor of Goma?', ['ASSAULT hypothetical recipient=Goma']],
  // a participle taken for a noun; a content without `that`; a day taken for who acts
  [
    'The Houthis claimed to have shot down an American drone over Marib.',
    ['ASSAULT claimed actor=Houthis recipient=American'],
  ],
  ['But Karim says it attacked the village.', ['ASSAULT claimed actor=it recipient=the village']],
  [
    'A French raid on Jan. 9 struck three al-Qaida camps near Kidal, Baker said.',
    ['ASSAULT claimed actor=French date=Jan. 9 recipient=al-Qaida'],
  ],
  // what stands behind a preposition at the head of a sentence does nothing; a list of deeds has one doer
  [
    'In Lebanon, Envoy Amos Hochstein will meet with religious leaders.',
    ['AGREE asserted actor=Amos Hochstein actor=leaders'],
  ],
  [
    'In Syria, Turkey and Russia bombed Idlib.',
    ['ASSAULT asserted actor=Turkey actor=Russia recipient=Idlib'],
  ],
  [
    'France has flown missions, conducted 20 raids on Islamic State targets, and trained police.',
    ['ASSAULT asserted actor=France recipient=Islamic State', 'AID asserted actor=France recipient=police'],
  ],
  // who left a body or belongs to a person does not act for them; whom a force is for is not the force
  [
    "Former members of the Lord's Resistance Army attacked the post.",
    ["ASSAULT asserted actor=Former members of the Lord's Resistance Army recipient=the post"],
  ],
  ["Navalny's lawyer accused Moscow of bias.", ["ACCUSE asserted actor=Navalny's lawyer recipient=Moscow"]],
  ['Pro-Russian forces attacked Mariupol.', ['ASSAULT asserted actor=Pro-Russian forces recipient=Mariupol']],
  // a battle is told with its sides, wherever they stand; a round of talks is talks; a town that falls is taken
  [
    'A battle that began at dawn between the Nigerian Army and Boko Haram ended in 18 deaths.',
    ['ASSAULT asserted actor=Nigerian Army actor=Boko Haram'],
  ],
  [
    'The first round of talks between Sudan and Ethiopia took place in Cairo on May 2.',
    ['CONSULT asserted actor=Sudan actor=Ethiopia date=May 2'],
  ],
  ['The fall of Goma to M23 rebels shocked Kinshasa.', ['COERCE asserted actor=M23 recipient=Goma']],
  // who speaks between the commas does not go on with the deed
  [
    'Taliban fighters overran an army base in Kunduz, officials said Tuesday, killing at least 17 soldiers.',
    [
      'COERCE claimed actor=Taliban recipient=an army base in Kunduz',
      'ASSAULT claimed actor=Taliban recipient=soldiers',
    ],
  ],
  [
    'Rebels shelled the port, the mayor said, wounding two.',
    ['ASSAULT claimed actor=Rebels recipient=the port'],
  ],
  // behind a town stands nobody who is with it; two prepositions are two phrases; a nation belongs to the name behind it
  [
    'Sergey Lavrov held talks in Jerusalem with Benjamin Netanyahu on July 23.',
    ['CONSULT asserted actor=Sergey Lavrov actor=Benjamin Netanyahu date=July 23'],
  ],
  [
    'Yoweri Museveni has held talks with the Kenyan president William Ruto at State House.',
    ['CONSULT asserted actor=Yoweri Museveni actor=William Ruto'],
  ],
  [
    'Philippine President Rodrigo Duterte met Chinese President Xi Jinping at a guesthouse in Beijing.',
    ['CONSULT asserted actor=Rodrigo Duterte actor=Xi Jinping'],
  ],
  [
    'Algeria refused a plea from French President Emmanuel Macron to cross its airspace on a trip to Mali.',
    ['REJECT asserted actor=Algeria recipient=Emmanuel Macron'],
  ],
  // names that `and` joins before a noun or a name; an office without a name speaks for its country
  ['British and EU negotiators met in Brussels.', ['CONSULT asserted actor=British actor=EU']],
  [
    'The Turkish deputy defence minister has held meetings with several Libyan officials.',
    ['CONSULT asserted actor=Turkish actor=Libyan officials'],
  ],
  // a dateline acts no more than a backer does; a land that somebody has to leave is not whom it hits
  [
    'CAIRO -- Forces loyal to commander Khalifa Haftar on Sunday attacked the UN-backed rulers of Sirte.',
    ['ASSAULT asserted actor=Khalifa Haftar recipient=Sirte date=Sunday'],
  ],
  // what is brought down or destroyed is hit, not used; a missile that destroys is used
  [
    'Air defences shot down three Shahed drones over Odesa.',
    ['ASSAULT asserted actor=Air defences recipient=three Shahed drones'],
  ],
  // an irregular past that the tagger has never seen; a noun phrase cut in two; who denies arming whom
  ['The army retook Bara.', ['COERCE asserted actor=army recipient=Bara']],
  [
    'Gunmen kidnapped more than 200 schoolchildren in Zamfara state.',
    ['ASSAULT asserted actor=Gunmen recipient=schoolchildren'],
  ],
  ['The UAE has denied arming the RSF.', ['AID denied actor=UAE recipient=RSF']],
  // what only ranks the deed does not name it
  [
    'Extremists stormed a base near Maiduguri, in one of the deadliest assaults of the year.',
    ['ASSAULT asserted actor=Extremists recipient=a base near Maiduguri'],
  ],
  // control that is won back
  ['The army regained control of Bor.', ['COERCE asserted actor=army recipient=Bor']],
  // adverbs between a denial and its gerund leave it denied; goods act for nobody
  ['Moscow denies deliberately targeting civilians.', ['ASSAULT denied actor=Moscow recipient=civilians']],
  ['Moscow denied ever having shelled Odesa.', ['ASSAULT denied actor=Moscow recipient=Odesa']],
  // what follows a saying goes on with what is said
  [
    'The army retreated, officials said, after rebels attacked its base.',
    ['RETREAT claimed actor=army', 'ASSAULT claimed actor=rebels recipient=its'],
  ],
  // what nobody has a plan to do is not planned
  ['The army has no plan to attack Gao.', ['ASSAULT negated actor=army recipient=Gao']],
  ['Two inspectors have been expelled from North Korea.', ['SANCTION asserted recipient=Two inspectors']],
  // who is helped to do it does it; a sum in aid is for somebody; what is between has two sides
  // a place before `that` did nothing
  ['Brazil expressed condolences to Bangladesh over a fire in Dhaka that killed forty people.', []],
  ['France helped the army retake Gao.', ['COERCE asserted actor=army recipient=Gao']],
  [
    'Canada provided $100 million in assistance to the Syrian opposition.',
    ['AID asserted actor=Canada recipient=Syrian opposition'],
  ],
  [
    'Kigali noted the deal between Ethiopia, led by Abiy Ahmed, and the Oromo Liberation Army on prisoners.',
    ['AGREE asserted actor=Ethiopia actor=Oromo Liberation Army'],
  ],
  [
    'The Iranian deputy foreign minister has visited Baku.',
    ['CONSULT asserted actor=Iranian recipient=Baku'],
  ],
  ['Kenya pledged to ease trade rules.', ['AGREE asserted actor=Kenya', 'CONCEDE promised actor=Kenya']],
  // for whom one calls to act would act; who speaks of himself is the source
  [
    'The UN called for Israel to withdraw from Rafah.',
    ['REQUEST asserted actor=UN recipient=Israel', 'RETREAT requested actor=Israel'],
  ],
  ['"We attacked the base," Hezbollah said.', ['ASSAULT claimed actor=Hezbollah recipient=the base']],
  [
    '"I ordered the troops to attack Goma," General Kabila said.',
    ['ASSAULT hypothetical actor=troops recipient=Goma'],
  ],
  // a place before a title is whose office it is; who met is a person, not his university; her release befalls her
  [
    'New York Governor Andrew Cuomo declared a public health emergency on Saturday.',
    ['COERCE asserted actor=Andrew Cuomo date=Saturday'],
  ],
  [
    'Jane Roe, a curator at the University of Cambridge, who met Fidan in 2005, called him a hero.',
    ['CONSULT asserted actor=Jane Roe actor=Fidan date=2005'],
  ],
  ['Thousands cheered upon the release of the pilot.', ['RETREAT asserted recipient=the pilot']],
  // what is put off or only supposed has not happened; an office is no charge
  [
    'The United States has delayed lifting a ban on imports from Canada.',
    ['CONCEDE hypothetical actor=United States recipient=Canada'],
  ],
  ['Bloggers theorized that an attack on Kyiv had occurred.', ['ASSAULT claimed recipient=Kyiv']],
  ['He was charged with securing the capital.', []],
  // a list of what befell whom
  ['Nine soldiers killed and two gun trucks seized.', ['ASSAULT asserted recipient=soldiers']],
  // what has an object is a verb; who prepares an attack would attack; two deeds stay two; nobody does nothing
  [
    'Kinshasa accuses Kigali of arming the rebels, a charge it denies.',
    ['ACCUSE asserted actor=Kinshasa recipient=Kigali', 'AID claimed actor=Kigali recipient=rebels'],
  ],
  [
    'The group was accused of having killed monks.',
    ['ACCUSE asserted recipient=The group', 'ASSAULT claimed actor=The group recipient=monks'],
  ],
  [
    'President Ruto, who visited Moscow in May, met Vladimir Putin.',
    [
      'CONSULT asserted actor=Ruto recipient=Moscow date=May',
      'CONSULT asserted actor=Ruto actor=Vladimir Putin',
    ],
  ],
  ['The army prepared an attack on Homs.', ['ASSAULT hypothetical actor=army recipient=Homs']],
  [
    'Gunmen opened fire on the crowd after the blast.',
    ['ASSAULT asserted actor=Gunmen recipient=crowd', 'ASSAULT asserted'],
  ],
  ['Nobody has claimed the attack.', ['ASSAULT asserted']],
  // whom somebody sends are his own, what is talked about takes no part
  ['Qatar withdrew peacekeepers from Djibouti.', ['SANCTION asserted actor=Qatar recipient=Djibouti']],
  [
    'Erdogan discussed Libya with Donald Trump in a phone call.',
    ['CONSULT asserted actor=Erdogan actor=Donald Trump'],
  ],
  // what grows less refuses nothing; rain is no attack
  ['The currency rose before declining later in the day.', []],
  ['The coast was pounded by torrential rainfall.', []],
  // who owns up to a deed did it; a deed that nobody owns up to happened all the same
  ['No group has claimed responsibility for the raid on Kaya.', ['ASSAULT asserted recipient=Kaya']],
  ['The front took responsibility for the bombing in Quetta.', ['ASSAULT claimed actor=The front']],
  // an attack that kills: neither it nor what was attacked did the killing
  [
    'Mali blamed the fighters for an ambush that killed two soldiers.',
    ['ACCUSE asserted actor=Mali recipient=fighters', 'ASSAULT claimed actor=fighters recipient=soldiers'],
  ],
  [
    'The town has seen a drone strike on a UN depot that killed six guards.',
    ['ASSAULT asserted recipient=UN'],
  ],
  [
    'Gabon launched strikes on camps of the rebels, killing nine.',
    ['ASSAULT asserted actor=Gabon recipient=rebels'],
  ],
  // a name before a hyphen is no side
  [
    'Clashes with EU-backed Serbian police broke out in Mitrovica.',
    ['ASSAULT asserted actor=Serbian police'],
  ],
  // nouns and a clause that are demanded together
  [
    'The envoy demanded a truce and that the rebels disband.',
    ['REQUEST asserted actor=The envoy recipient=rebels', 'RETREAT requested actor=rebels'],
  ],
  [
    'The cabinet postponed the peace talks with the Maoist rebels.',
    ['REJECT asserted actor=cabinet recipient=the peace talks with the Maoist rebels'],
  ],
  [
    'The junta shelled Loikaw after two monks were abducted in Demoso.',
    ['ASSAULT asserted actor=junta recipient=Loikaw', 'ASSAULT asserted recipient=two monks'],
  ],
  [
    'The council sent envoys after fighting between the army and the militia in Wau.',
    ['ASSAULT asserted actor=army actor=militia'],
  ],
  ['Dozens were killed in Uvira.', ['ASSAULT asserted recipient=Dozens']],
  ['The president seized power in Libreville.', ['COERCE asserted actor=The president']],
  [
    'The guerrillas ended a truce with the government.',
    ['REJECT asserted actor=guerrillas recipient=government'],
  ],
  // verbs that a tagger takes for nouns; be before an infinitive links nothing
  ['In Shusha a school was hit by a rocket.', ['ASSAULT asserted recipient=a school']],
  ['The two leaders are to meet in Doha.', ['AGREE asserted actor=leaders']],
  // what has not come, or somebody stopped short of, has not happened
  [
    'The army was about to storm the parliament in Harare.',
    ['ASSAULT hypothetical actor=army recipient=parliament'],
  ],
  ['Kenya has yet to deploy police to Haiti.', ['MOBILIZE negated actor=Kenya recipient=Haiti']],
  ['Turkey stopped short of attacking Manbij.', ['ASSAULT negated actor=Turkey recipient=Manbij']],
  ['Gangs kidnap doctors.', ['ASSAULT generic actor=Gangs recipient=doctors']],
  // who claims a deed says that he did it; who denies it does not say that nobody did
  [
    'The group claimed responsibility for the attack on the hotel in Mogadishu.',
    ['ASSAULT claimed recipient=the hotel in Mogadishu actor=The group'],
  ],
  ['Hamas denied responsibility for the attack on the bus.', ['ASSAULT asserted recipient=the bus']],
  [
    'The minister said no soldiers had fired at the crowd in Conakry.',
    ['ASSAULT denied actor=soldiers recipient=crowd'],
  ],
  // who stands before a colon says it, a place there does not
  [
    'KFOR: gunmen attacked a patrol near Zvecan.',
    ['ASSAULT claimed actor=gunmen recipient=a patrol near Zvecan'],
  ],
  [
    'Gunmen attacked a patrol near Zvecan, per KFOR.',
    ['ASSAULT claimed actor=Gunmen recipient=a patrol near Zvecan'],
  ],
  ['Zvecan: gunmen attacked a patrol.', ['ASSAULT asserted actor=gunmen recipient=a patrol']],
  // the verb makes of the noun what it is: a note, no march
  ['The embassy lodged a protest with Ottawa.', ['ACCUSE asserted actor=The embassy recipient=Ottawa']],
  [
    'Moscow wants Kyiv to withdraw from Donetsk.',
    ['REQUEST asserted actor=Moscow recipient=Kyiv', 'RETREAT requested actor=Kyiv'],
  ],
  // a treaty that orders a retreat is not left by it; a charge that is rejected was made
  [
    'Under the deal, Israel will withdraw from the corridor.',
    ['RETREAT asserted actor=Israel recipient=the corridor'],
  ],
  // plurals that look like verbs
  [
    'In May 2024, Kachin rebels ambushed a convoy near Hpakant.',
    ['ASSAULT asserted actor=Kachin recipient=a convoy near Hpakant date=May 2024'],
  ],
  [
    'Petro suspended peace talks with the ELN the following day.',
    ['SANCTION asserted actor=Petro recipient=ELN date=the following day'],
  ],
  [
    'Last night Russian forces launched 12 attack drones and two ballistic missiles at warehouses in Odesa.',
    ['ASSAULT asserted actor=Russian forces recipient=warehouses date=Last night'],
  ],
  // a bound is a date of the event as its own argument only, and a moment goes before it
  [
    'Troops attacked Kidal before 3 June 2023.',
    ['ASSAULT asserted actor=Troops recipient=Kidal date=3 June 2023'],
  ],
  [
    'Troops attacked Kidal on 2 May 2023 before the talks of June 2023.',
    ['ASSAULT asserted actor=Troops recipient=Kidal date=2 May 2023'],
  ],
  // dates at the head hold for the main clause and for what is coordinated with it
  [
    'On 9 March 2022, troops of the brigade seized Izium and shelled Lyman.',
    [
      'COERCE asserted actor=troops recipient=Izium date=9 March 2022',
      'ASSAULT asserted actor=troops recipient=Lyman date=9 March 2022',
    ],
  ],
  [
    'On January 27, fighters of the March 23 Movement seized Goma.',
    ['COERCE asserted actor=March 23 Movement recipient=Goma date=January 27'],
  ],
  // who comes from a country acts for it only as its envoy or soldier
  ['Troops from Rwanda entered Goma.', ['COERCE asserted actor=Rwanda recipient=Goma']],
  ['Fighters from Chad attacked Bria.', ['ASSAULT asserted actor=Fighters recipient=Bria']],
  ['A trader from Chad was arrested in Nyala.', ['COERCE asserted recipient=A trader from Chad']],
  // failing is nobody else's failure
  [
    'Multiple rounds of talks on Qatari soil failed, and in June a truce was reached in Jeddah.',
    ['RETREAT asserted date=June'],
  ],
  // who says so, whatever stands between
  [
    'Nine people died when a drone hit a bus in Kherson, the governor said.',
    ['ASSAULT claimed recipient=a bus'],
  ],
  [
    'Israel struck the port of Hodeidah, its military says.',
    ['ASSAULT claimed actor=Israel recipient=the port of Hodeidah'],
  ],
  ['Reports that the army shelled the town are false.', ['ASSAULT negated actor=army recipient=the town']],
  [
    'This alliance, Kinshasa believes, is being financed and coordinated by the Rwandan army.',
    [
      'AID claimed actor=Rwandan army recipient=This alliance',
      'COOPERATE claimed actor=Rwandan army actor=This alliance',
    ],
  ],
  [
    'The group denied that it had targeted civilians and accused Mali of looting.',
    ['ASSAULT denied actor=it recipient=civilians', 'ACCUSE asserted actor=The group recipient=Mali'],
  ],
  ['A spokesman for the Houthis called for a truce.', ['REQUEST asserted actor=Houthis']],
  [
    'Guterres called for an immediate ceasefire in Gaza.',
    ['REQUEST asserted actor=Guterres', 'RETREAT requested'],
  ],
  // what is open, meant or advocated has not happened
  [
    'Rwanda could expand the war, striking military posts in Uvira.',
    ['ASSAULT hypothetical actor=Rwanda recipient=military posts in Uvira'],
  ],
  ['Formal recognition of the junta was not achieved.', ['SUPPORT negated recipient=junta']],
  // the verb with its own subject behind `as` is no main verb
  [
    'Georgian police detained dozens of students in Tbilisi on May 3 as rallies continued over the vote.',
    ['COERCE asserted actor=Georgian police recipient=students date=May 3'],
  ],
  [
    'Israeli warplanes bombed Gaza as tanks moved in.',
    ['ASSAULT asserted actor=Israeli warplanes recipient=Gaza'],
  ],
  // small words that belong to the verb; goals wherever they hang; sums; times in between
  [
    'Norway handed over new trucks to the police of Mali.',
    ['AID asserted actor=Norway recipient=police of Mali'],
  ],
  [
    'Berlin returned a bust of a king of Benin to Nigeria.',
    ['RETREAT asserted actor=Berlin recipient=Nigeria'],
  ],
  ['The European Union gave $5 million to Niger.', ['AID asserted actor=European Union recipient=Niger']],
  [
    'Turkish jets carried out strikes on Sunday evening against PKK camps.',
    ['ASSAULT asserted actor=Turkish jets recipient=PKK date=Sunday evening'],
  ],
  // pressure taken away is a deed; a retreat announced is a concession
  ['The bloc lifted its sanctions on Mali.', ['RETREAT asserted actor=The bloc recipient=Mali']],
  ['The rebels said they would release ten hostages.', ['CONCEDE claimed actor=they recipient=hostages']],
  [
    'Oman launched a mediation effort between Tehran and Riyadh.',
    ['CONSULT asserted actor=Oman recipient=Tehran recipient=Riyadh'],
  ],
  // lists whose last name was taken for the only subject; a day before the verb; rivals by name
  [
    'The US, Russia, and Switzerland met yesterday.',
    ['CONSULT asserted actor=US actor=Russia actor=Switzerland date=yesterday'],
  ],
  [
    'Ukrainian lawmakers Tuesday endorsed a deal with Warsaw.',
    ['SUPPORT asserted actor=Ukrainian lawmakers recipient=Warsaw date=Tuesday'],
  ],
  ['Old foes Chad and Sudan have renewed diplomatic ties.', ['SUPPORT asserted actor=Chad actor=Sudan']],
  // who is condemned is who did it; who is welcomed may hang deep
  [
    'Kenya condemned an attack by Somali militants on a hotel.',
    ['ACCUSE asserted actor=Kenya recipient=Somali militants', 'ASSAULT asserted actor=Somali militants'],
  ],
  [
    'Chad welcomed a resumption of diplomatic ties with Kenya.',
    ['SUPPORT asserted actor=Chad recipient=Kenya'],
  ],
  [
    'Syrian rebels engaged Filipino peacekeepers in a firefight in Quneitra.',
    ['ASSAULT asserted actor=Syrian rebels recipient=Filipino peacekeepers'],
  ],
  [
    'Chad and Niger agree that disputes should be settled in court.',
    ['AGREE asserted actor=Chad actor=Niger'],
  ],
  // what a claim claims, judged or denied on the way
  ['Reports on radio that nine voters had been shot were false.', ['ASSAULT negated recipient=nine voters']],
  [
    'The union spoke of reports, denied by the army, that soldiers had executed 11 herders.',
    ['ASSAULT denied actor=soldiers recipient=herders'],
  ],
  [
    'A court found three officers guilty of the murder of nine traders.',
    ['ASSAULT claimed recipient=traders'],
  ],
  ['Islamabad says 31 civilians were killed.', ['ASSAULT claimed recipient=civilians']],
  [
    'A missile struck the ship in the Gulf of Aden on Monday, setting it ablaze, the coast guard said.',
    ['ASSAULT claimed recipient=the ship in the Gulf of Aden date=Monday'],
  ],
  [
    'Rebels attacked the port on Monday, slightly injuring four sailors, the navy in Tartus said.',
    ['ASSAULT claimed actor=Rebels recipient=the port date=Monday'],
  ],
  [
    'Turkish forces attacked Manbij, Jonas Weber said on Monday.',
    ['ASSAULT claimed actor=Turkish forces recipient=Manbij'],
  ],
  [
    'It is not true that the army attacked the village, a commander said.',
    ['ASSAULT denied actor=army recipient=the village'],
  ],
  [
    'The militia made preparations to storm the town.',
    ['ASSAULT hypothetical actor=militia recipient=the town'],
  ],
  // an aside between commas is no main verb; harm told twice is one happening; camps of two groups are of both
  ['Nine people were killed and six wounded in Tuapse.', ['ASSAULT asserted recipient=people']],
  [
    'Uganda destroyed camps of the Lord’s Resistance Army and the Allied Democratic Forces.',
    ['ASSAULT asserted actor=Uganda recipient=Lord’s Resistance Army recipient=Allied Democratic Forces'],
  ],
  // a day or an hour at the head of an entry holds for the entry
  [
    '20:40 Fighters attack the barracks.',
    ['ASSAULT asserted actor=Fighters recipient=the barracks date=20:40'],
  ],
  [
    '18 November. Two soldiers are killed in Maadan.',
    ['ASSAULT asserted recipient=soldiers date=18 November'],
  ],
  // types as the guide has them
  ['The army captured Wad Madani.', ['COERCE asserted actor=army recipient=Wad Madani']],
  [
    'Washington imposed sanctions on two generals.',
    ['SANCTION asserted actor=Washington recipient=two generals'],
  ],
  ['The two sides signed a deal in Pretoria.', ['AGREE asserted actor=The two sides']],
  ['Kigali rejected the charge.', ['REJECT asserted actor=Kigali recipient=the charge']],
  ['The general rejected accusations of looting.', []],
  // who is named before the fighters is who fights
  ['Druze fighters attacked a post.', ['ASSAULT asserted actor=Druze recipient=a post']],
  // words that only look like deeds
  [
    'Khartoum fights the militias that it once called friends.',
    ['ASSAULT asserted actor=Khartoum recipient=militias'],
  ],
  ['Captain John Doe spoke.', []],
  ['M23 rebels marched on Goma.', []],
  ['Government troops closed in on Kidal.', []],
  // what is taken for granted is not what is asked for, threatened or denied
  [
    'Amnesty called for an investigation into an attack on a school in Yemen.',
    ['ASSAULT asserted recipient=a school in Yemen'],
  ],
  [
    'The campaign will deny the group a haven to plot attacks against Europe.',
    ['ASSAULT hypothetical actor=the group recipient=Europe'],
  ],
  [
    'Police detained him for bombing a church in Jolo.',
    ['COERCE asserted actor=Police recipient=him', 'ASSAULT claimed actor=him recipient=a church in Jolo'],
  ],
  ['The ayatollah voiced pessimism over holding negotiations with Washington.', []],
  [
    'The court in Bishkek freed a poet who was jailed for a book he wrote.',
    ['RETREAT asserted actor=court recipient=a poet', 'COERCE asserted recipient=a poet'],
  ],
  [
    'We have backed the army, broken the siege of Hit and pushed the rebels out of Rawa.',
    ['SUPPORT asserted actor=We recipient=army', 'ASSAULT asserted actor=We recipient=rebels'],
  ],
  [
    'Women joined the guerrillas out of anger or to bomb Madrid.',
    ['ASSAULT hypothetical actor=Women recipient=Madrid'],
  ],
  [
    'Speaking a year after the fall of Ramadi to the Islamic State, Minister Khalid said:',
    ['COERCE asserted recipient=Ramadi'],
  ],
  ['Baku laid down the red carpet for the envoy.', []],
  ['The hills of North Kivu offer porous routes for smugglers.', []],
  ['The Lachin Corridor promises to open a way to Armenia.', []],
])('%s', (text, expected) => {
  expect(lines(text)).toEqual(expected);
});

test('the evidence of an event holds who, whom and when', () => {
  const text = 'This alliance, Kinshasa believes, is being financed and coordinated by the Rwandan army.';
  const doc = analyse(text);
  for (const event of doc.events)
    for (const { start, end } of event.args) {
      expect(event.start).toBeLessThanOrEqual(start);
      expect(event.end).toBeGreaterThanOrEqual(end);
    }
});

test.each([
  ['Fighting resumed in Juba.', 'Fighting'],
  ['The embassy lodged a protest with Ottawa.', 'protest'],
  ['The governor imposed a curfew in Maroua.', 'curfew'],
  ['The governor imposed his will on Maroua.', ''],
])('%s: the noun that names the act is the trigger', (text, trigger) => {
  const doc = analyse(text, '2025-06-01');
  const words = doc.events.map((event) =>
    doc.cleaned.view.text.slice(event.trigger.start, event.trigger.end),
  );
  expect(words.join()).toBe(trigger);
});
