import { describe, expect, test } from 'vitest';
import { analyse } from '../../pipeline.ts';

/** One line per relation: type, subject, object or value, and how far it holds when it does not simply hold. */
function lines(text: string): readonly string[] {
  const { cleaned, entities, relations } = analyse(text);
  const words = (mention: number | null) => {
    const one = mention === null ? undefined : entities.mentions[mention];
    return one ? cleaned.view.text.slice(one.start, one.end) : null;
  };
  return relations.map(({ type, subject, object, objectValue, factuality }) => {
    const { polarity, status, certainty, sourceKind } = factuality;
    const holds = [
      polarity === 'negative' ? 'not' : '',
      status === 'ongoing' ? '' : status,
      certainty === 'certain' ? '' : certainty,
      sourceKind === 'author' ? '' : sourceKind,
    ].filter((part) => part !== '');
    const ends = [words(object), objectValue].filter((part) => part !== null).join(' = ');
    return `${type} ${words(subject)} > ${ends}${holds.length > 0 ? ` (${holds.join(' ')})` : ''}`;
  });
}

describe('what is stated', () => {
  test.each<[string, string]>([
    ['JNIM, an affiliate of al-Qaeda, attacked.', 'part_of JNIM > al-Qaeda'],
    ['The FSB, Russia’s intelligence agency, arrested him.', 'agency_of FSB > Russia'],
    ['Stepanakert, the capital of Nagorno-Karabakh, fell.', 'capital_of Stepanakert > Nagorno-Karabakh'],
    ['The ELN, a rival of the FARC, fled Arauca.', 'opposes ELN > FARC'],
    ['Abdelmalek Droukdel, a member of al-Qaeda, hid in Mali.', 'member_of Abdelmalek Droukdel > al-Qaeda'],
    ['The war between Ethiopia and Eritrea lasted two years.', 'fighting_against Ethiopia > Eritrea'],
    ['Nigeria’s fight against Boko Haram goes on, he said.', 'fighting_against Nigeria > Boko Haram'],
    ['Clashes broke out near the border between Thailand and Cambodia.', 'borders Thailand > Cambodia'],
    ['Mali shares a border with Niger.', 'borders Mali > Niger'],
    ['Rwanda shelters M23.', 'shelters Rwanda > M23'],
    ['Iran arms the Houthis.', 'sponsors Iran > Houthis'],
    ['The Wagner Group is allied with Russia.', 'allied_with Wagner Group > Russia'],
    ['The anti-Taliban National Resistance Front agreed.', 'opposes National Resistance Front > Taliban'],
    ['The Mali-based group JNIM claimed the attack.', 'based_in JNIM > Mali'],
    ['The Turkish-backed Syrian National Army entered Afrin.', 'sponsors Turkish > Syrian National Army'],
    ['The Saudi-led coalition struck.', 'head_of Saudi > Saudi-led coalition'],
    ['The RSF, led by Hemedti, took Nyala.', 'head_of Hemedti > RSF'],
    ['He fled Rutshuru, held by M23.', 'governs M23 > Rutshuru'],
    ['The army retook towns in Borno including Bama.', 'located_in Bama > Borno'],
    ['A bomb killed two in Bunia, Ituri Province.', 'located_in Bunia > Ituri Province'],
    ['JNIM has between 5,000 and 6,000 fighters.', 'has_strength JNIM > 5000-6000'],
    ['Ramzan Kadyrov, an ethnic Chechen, spoke.', 'ethnicity_of Ramzan Kadyrov > Chechen'],
    ['The OLA is an armed group that operates in western Oromia.', 'operates_in OLA > Oromia'],
    ['Kidal, a town that borders Algeria, fell.', 'borders Kidal > Algeria'],
    [
      'The Ogaden National Liberation Front, a movement based in Asmara, fled.',
      'based_in Ogaden National Liberation Front > Asmara',
    ],
    ['Jubbaland, whose president is Ahmed Madobe, agreed.', 'head_of Ahmed Madobe > Jubbaland'],
    ['The SDF’s commander, Mazloum Abdi, agreed.', 'head_of Mazloum Abdi > SDF'],
    ['Goma, the capital of North Kivu province, fell in January.', 'capital_of Goma > North Kivu'],
    ['Joseph Kony is the founder of the UNLA and a member of the LRA.', 'member_of Joseph Kony > LRA'],
    ['His brother, Omar Reza, is the leader of JNIM.', 'head_of Omar Reza > JNIM'],
    ['Kataib Hezbollah, a powerful militia, is close to the IRGC.', 'allied_with Kataib Hezbollah > IRGC'],
    [
      'The Allied Democratic Forces, formed in 1995, was listed in 2014.',
      'founded_on Allied Democratic Forces > 1995 (occurred)',
    ],
    ['Al-Shabaab retains control of Jilib, Saakow and Buale.', 'governs Al-Shabaab > Saakow'],
    ['Seka Baluku, a Ugandan national, fled.', 'citizen_of Seka Baluku > Ugandan'],
    ['Senior Hamas leader Khalil al-Hayya spoke.', 'member_of Khalil al-Hayya > Hamas'],
    ['JNIM splintered from al-Qaeda in 2012.', 'part_of JNIM > al-Qaeda (occurred)'],
    ['The Communist Party of Germany (KPD) won.', 'alias_of KPD > Communist Party of Germany'],
    ['He spoke of Al-Raqqa province in Syria.', 'located_in Al-Raqqa > Syria'],
    ['KFOR has its headquarters in Pristina.', 'based_in KFOR > Pristina'],
    ['JNIM, al-Qaeda’s branch in the Sahel, agreed.', 'part_of JNIM > al-Qaeda'],
    ['FRELIMO has ruled Mozambique since 1975.', 'governs FRELIMO > Mozambique'],
    [
      'Naim Qassem, who succeeded Hassan Nasrallah as Hezbollah’s secretary-general, spoke.',
      'head_of Naim Qassem > Hezbollah (occurred)',
    ],
    ['Iyad Ag Ghaly is a Tuareg.', 'ethnicity_of Iyad Ag Ghaly > Tuareg'],
    ['Banjska, a village in the north of Kosovo, burned.', 'located_in Banjska > Kosovo'],
    ['Iran supplied the Houthis with missiles.', 'sponsors Iran > Houthis (occurred)'],
    ['Algeria and Morocco are rivals.', 'opposes Algeria > Morocco'],
    ['Ukraine and Russia are at war.', 'fighting_against Ukraine > Russia'],
    ['Moldova and Ukraine share a border.', 'borders Moldova > Ukraine'],
    ['The Thai-Cambodian border closed.', 'borders Thai > Cambodian'],
    ['Mali’s borders with Niger and Algeria closed.', 'borders Mali > Algeria'],
    ['The alliance between the TPLF and the OLA held.', 'allied_with TPLF > OLA'],
    ['Rwanda’s backing for M23 angered Congo.', 'sponsors Rwanda > M23'],
    ['M23’s backer Rwanda denied it.', 'sponsors Rwanda > M23'],
    ['NATO members Hungary and Turkey objected.', 'member_of Turkey > NATO'],
    ['Joseph Kony, leader and founder of the LRA, fled.', 'head_of Joseph Kony > LRA'],
    ['Hemedti’s RSF advanced.', 'head_of Hemedti > RSF'],
    ['The Taliban’s Haqqani Network attacked.', 'part_of Haqqani Network > Taliban'],
    ['Russia’s FSB arrested him.', 'agency_of FSB > Russia'],
    ['Al-Shabaab’s stronghold of Jilib was hit.', 'based_in Al-Shabaab > Jilib'],
    ['Sanaa is under the control of the Houthis.', 'governs Houthis > Sanaa'],
    ['Zimbabwe’s ruling ZANU-PF agreed.', 'governs ZANU-PF > Zimbabwe'],
    ['Sudan gave refuge to Osama bin Laden.', 'shelters Sudan > Osama bin Laden (occurred)'],
    ['The ADF, with 1,500 fighters, attacked.', 'has_strength ADF > 1500'],
    ['Boko Haram (founded 2002) attacked.', 'founded_on Boko Haram > 2002 (occurred)'],
    ['Denis Mukwege, a Congolese gynaecologist, spoke.', 'citizen_of Denis Mukwege > Congolese'],
    ['Kurdish politician Selahattin Demirtas was jailed.', 'ethnicity_of Selahattin Demirtas > Kurdish'],
    ['Paul Kagame is of Tutsi origin.', 'ethnicity_of Paul Kagame > Tutsi'],
    ['Bunagana (North Kivu) fell.', 'located_in Bunagana > North Kivu'],
    ['The capital of Burundi, Gitega, was calm.', 'capital_of Gitega > Burundi'],
    ['The Amhara Brigade of the Ethiopian Army, based in Jijiga, moved.', 'based_in Amhara Brigade > Jijiga'],
    ['Senators Jane Roe and John Doe spoke.', 'position_held John Doe > senator'],
    [
      'The foreign ministers of Thailand and Cambodia, Jane Roe and Prak Sokhonn, met.',
      'position_held Prak Sokhonn > Cambodia = foreign minister',
    ],
    ['The leader of the LRA Joseph Kony fled.', 'head_of Joseph Kony > LRA'],
    ['Mali and Niger, allies of Chad, agreed.', 'allied_with Mali > Chad'],
    ['Niger threatened to leave ECOWAS.', 'member_of Niger > ECOWAS'],
  ])('%s', (text, line) => {
    expect(lines(text)).toContain(line);
  });
});

describe('what holds no longer, not yet, not at all, or only by hearsay', () => {
  test.each<[string, string]>([
    ['Hamdok, the former prime minister of Sudan, returned.', 'head_of Hamdok > Sudan (occurred)'],
    ['Former Hamas leader Khaled Meshaal spoke.', 'head_of Khaled Meshaal > Hamas (occurred)'],
    ['Ahmed al-Sharaa, the future president of Syria, hid.', 'head_of Ahmed al-Sharaa > Syria (planned)'],
    ['Joseph Kony, the alleged leader of the LRA, is sought.', 'head_of Joseph Kony > LRA (possible claim)'],
    ['Georgia, not a part of the European Union, agreed.', 'part_of Georgia > European Union (not)'],
    ['Museveni, once a member of the FRONASA, spoke.', 'member_of Museveni > FRONASA (occurred)'],
    ['The Polisario Front is not backed by Algeria.', 'sponsors Algeria > Polisario Front (not)'],
    ['Armenia is not a member of NATO.', 'member_of Armenia > NATO (not)'],
    ['Burhan is no longer the head of the army.', 'head_of Burhan > army (not)'],
    ['Qatar does not arm Hamas.', 'sponsors Qatar > Hamas (not)'],
    ['Niger left ECOWAS.', 'member_of Niger > ECOWAS (occurred)'],
    ['FARC defector Rodrigo Londono spoke.', 'member_of Rodrigo Londono > FARC (occurred)'],
    [
      'Joaquim Chissano stepped down as president of Mozambique.',
      'head_of Joaquim Chissano > Mozambique (occurred)',
    ],
    [
      'Hassan Nasrallah, leader of Hezbollah until 2024, fled.',
      'head_of Hassan Nasrallah > Hezbollah (occurred)',
    ],
    [
      'Joaquim Chissano, president of Mozambique (1986-2005), left.',
      'head_of Joaquim Chissano > Mozambique (occurred)',
    ],
    ['The would-be leader of JNIM, Musa Adam, fled.', 'head_of Musa Adam > JNIM (planned)'],
    ['Iran’s alleged support for Hezbollah grew.', 'sponsors Iran > Hezbollah (possible claim)'],
    ['The RSF lost control of Khartoum.', 'governs RSF > Khartoum (occurred)'],
    ['Ukraine could join NATO.', 'member_of Ukraine > NATO (hypothetical possible)'],
    [
      'A war between Ethiopia and Eritrea would be a disaster.',
      'fighting_against Ethiopia > Eritrea (hypothetical underspecified)',
    ],
    ['Tehran denies arming the Houthis.', 'sponsors Tehran > Houthis (occurred denial)'],
    ['Kigali accuses Congo of backing the FDLR.', 'sponsors Congo > FDLR (occurred claim)'],
  ])('%s', (text, line) => {
    expect(lines(text)).toContain(line);
    expect(lines(text)).not.toContain(line.replace(/ \(.*\)$/, ''));
  });
});

describe('no relation of this type', () => {
  test.each<[string, string]>([
    ['Hemedti met the leader of the SPLM-N.', 'head_of'],
    ['The JNIM, the ELN and an ally of Russia met.', 'allied_with'],
    ['Fighting spread to Bor, Jonglei, Wau and Yei.', 'located_in'],
    ['It lies in the U.S. state of Oregon.', 'located_in U.S.'],
    ['Supporters of the ELN marched.', 'affiliated_with'],
    ['The Ogaden National Liberation Front, based in Asmara, laid down its arms.', 'operates_in'],
    ['Tennessee Senator Bill Hagerty spoke.', 'citizen_of'],
    ['The ELN lost 300 fighters.', 'has_strength'],
    ['M23 had no fighters in Goma.', 'has_strength'],
    ['Ramzan Kadyrov met an ethnic Chechen.', 'ethnicity_of'],
    ['Troops came from Kenya, including Uganda.', 'located_in'],
    ['Rutshuru, shelled by M23, starved.', 'governs'],
    ['Russia supports the plan.', 'allied_with'],
    ['A faction of the FARC led by Omar Reza fled.', 'head_of Omar Reza > FARC'],
    ['According to the ELN, a militia based in Arauca fled.', 'based_in ELN'],
    ['A spokesman for the ELN is a member of the FARC.', 'member_of ELN'],
    ['Bobi Wine, Uganda’s opposition leader, spoke.', 'head_of'],
    ['Gaza’s intelligence chief, Omar Reza, spoke.', 'head_of'],
    ['Maia Sandu, a pro-European president, spoke.', 'head_of'],
    ['The leader of the rebels, Omar Reza, fled.', 'head_of Omar Reza > rebels'],
    ['Envoys met the ELN in Havana.', 'operates_in'],
    ['Kunming, in China’s Yunnan province, grew.', 'located_in Kunming > China'],
    ['Troops held Jilib, Saakow and Buale.', 'located_in'],
    ['Masoud Barzani, a Kurdish politician, spoke.', 'citizen_of'],
    ['Kidal is close to Algeria.', 'allied_with'],
    ['JNIM, al-Qaeda’s branch in the Sahel, agreed.', 'part_of JNIM > Sahel'],
    ['Russia’s Hmeimim Air Base was hit.', 'located_in'],
    ['The pro-government SDF fled.', 'allied_with'],
    ['The right hand of Iyad Ag Ghaly, the founder of Ansar Dine, left.', 'member_of right'],
    ['The Federal High Court in Abuja adjourned.', 'operates_in'],
    ['Nigeria defeated Ghana in the World Cup.', 'fighting_against'],
    ['He spoke near the border with Chad and Sudan.', 'borders'],
    ['The Korean War with Britain and France sending troops went on.', 'fighting_against Britain'],
    ['Libya’s rival authorities agreed.', 'opposes'],
    ['JNIM outsold rivals Boko Haram and ISWAP.', 'opposes Boko Haram'],
    ['Musa Adam, Texas Governor Greg Abbott and others met.', 'head_of Musa Adam'],
    ['With the help of other Kenyan doctors, Omondi left.', 'citizen_of'],
    ['He is a Democrat.', 'citizen_of'],
    [
      'The foreign ministers of Thailand and Cambodia, Jane Roe and Prak Sokhonn, met.',
      'position_held Jane Roe > Cambodia',
    ],
    ['The leaders of the LRA met Joseph Kony.', 'head_of'],
    ['Jane Roe, a friend of Tawakkol Karman, agreed.', 'allied_with'],
    ['The 5,000-strong Wagner Group garrison fell.', 'has_strength'],
    ['He held a first round of talks with the ministers of Iran, Syria and Lebanon.', 'governs'],
    ['The Austro-Hungarian army fought Russia.', 'fighting_against Hungarian'],
    ['A gang seized the ISWAP’s 300 rifles.', 'has_strength'],
    ['Russian ally Alexander Lukashenko spoke.', 'citizen_of'],
    ['Army officers met Musa Adam, lawyer Jane Roe and John Doe of the ELN.', 'member_of Musa Adam'],
  ])('%s: %s', (text, start) => {
    expect(lines(text).filter((line) => line.startsWith(start))).toEqual([]);
  });
});

test.each([
  'that left between 9 and 26 dead.',
  'who leads the junta, has not spoken.',
  'Rebels fled. Which also included the Lake Front.',
])('a text that is cut before its noun describes nobody: %s', (text) => {
  expect(lines(text)).toEqual([]);
});
