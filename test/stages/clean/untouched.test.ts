import { expect, test } from 'vitest';
import { readDefinition } from '../../../src/assembly/build.ts';
import { cleanerWith } from './clean-with.ts';

const clean = cleanerWith(readDefinition('conflict-news').packs);

/** Correct texts that look like something a rule mends. */
test.each([
  [
    'Palestinians in a text about Pakistan',
    'Pakistan’s parliament condemned the killing of Palestinian fighters. Afghan and Pakistani clerics collected money for Palestinian refugees, and a Palestinian ambassador spoke in Karachi.',
  ],
  [
    'a mention of Palestinian drones among Palestinian refugees',
    'In Lahore and Kabul people fed Palestinian refugees. Palestinian drones, the papers of Islamabad wrote, had been seen.',
  ],
  [
    'shoes and a town',
    'The Bata factory in Batapur near Lahore closed, as militants had threatened the road. Pakistan sent tents to Bata, the largest city of Equatorial Guinea.',
  ],
  ['a town in Nigeria', 'Police in Aba, in Abia State, said that fighters had attacked an Aba border post.'],
  [
    'an Afghan governor',
    'Governor Ata Noor of Balkh told Pakistani reporters in Kabul that “Ata fighters will not leave”.',
  ],
  [
    'Soviet years in Sudan',
    'In the 1970s the Sudanese army flew Soviet jets, and a Soviet military mission lived in Khartoum until Nimeiri turned to Egypt.',
  ],
  [
    'Uzbeks in Afghanistan',
    'Uzbek forces of Abdul Rashid Dostum shelled Kabul in 1994, and Ukraine evacuated the crew of its plane.',
  ],
  [
    'the war of eight years',
    'Iraqi forces crossed the Shatt al-Arab in 1980. Iraqi missiles fell on Tehran, and Iranian missiles on Baghdad.',
  ],
  [
    'Afghans in Karabakh',
    'In 1993 Azerbaijan hired Afghan fighters from Hekmatyar’s party against Armenia, and Afghan soldiers died near Horadiz.',
  ],
  [
    'peacekeepers',
    'Nepalese troops of the UN mission in Sudan were shelled at Kadugli, and Luxembourg soldiers train with the EU mission in Rwanda, Brussels said.',
  ],
  [
    'an aircraft’s engine',
    'The APU of the Mi-8 was hit over Kherson, and the Antonov’s APU burned in Ukraine.',
  ],
  [
    'a table',
    'Deaths by state\n\nState | Killed | Wounded\n\nNorth Darfur | 1,203 | 2,310\n\nWest Darfur | 4,100 | 910',
  ],
  [
    'program code',
    'The script ran:\n\nfor (let i = 0; i < 10; i++) {\n\ntotal += kills[i] * 2;\n\n}\n\nand printed 42.',
  ],
  [
    'a list after a colon',
    'The commission shall\n\n(a) hear witnesses;\n\n(b) visit Mocoa and Tumaco;\n\n(c) report by 2026.',
  ],
  [
    'figures',
    'UN Security Council Resolution 2719 (2023), 3.5 km, 7.62×39 mm, 1,234,567 people, 12:30, 50 %, $4.2bn, 10–12 dead, no. 7, M23, AK-47, 30 km², 10⁶ people.',
  ],
  [
    'a quotation in a quotation in a quotation',
    '“He said, ‘We heard the general say “no surrender” twice,’ and left,” the witness from Tigray told the court. “The ’90s were worse.”',
  ],
  [
    'possessives before quotations',
    'The rebels’ demands and the fighters’ wives’ letters; the Houthis’ ‘navy’ and the Houthis’ ships.',
  ],
  [
    'a quotation of several paragraphs',
    '“We left at dawn,” the teacher said.\n\n“The bridge was gone, and the men on the other side fired.\n\n“Nobody in Marawi had told us.”',
  ],
  [
    'headlines in capitals',
    'ARMY RETAKES MARAWI MOSQUE\n\nThe army of the Philippines retook the Grand Mosque of Marawi on Friday, a colonel said, after a fight of three days.',
  ],
  [
    'names with apostrophes and hyphens',
    'Abdel-Fattah al-Burhan met Mohamed Hamdan Dagalo in N’Djamena; Jean-Pierre Lacroix, O’Brien, N’Zérékoré, Cox’s Bazar, Sana’a, Ma’rib, Ta’izz.',
  ],
  [
    'other scripts',
    'The signs read «Слава», 和平, السلام, ရိုဟင်ဂျာ and हिन्दी; the wall in Herat said «نمی‌خواهیم».',
  ],
  [
    'numbers that begin paragraphs',
    '5 people were killed in Gedeb.\n\n6 were wounded in Bule Hora.\n\n7 fled to Moyale in 2019.',
  ],
  [
    'an interview',
    'REPORTER: Who fired first?\n\nCOLONEL: The other side, at noon.\n\nREPORTER: Who saw it?',
  ],
  ['straight quotes', 'He said "yes" and "no" to both, and a 12 " pipe and a 5 " shell were found.'],
  ['verbs', 'They cross border posts at night, and Mr Fei ships goods to Manila, where a Fei vessel lies.'],
])('leaves alone: %s', (_, text) => {
  const { view, edits } = clean(text);
  expect(edits.filter(({ status }) => status === 'applied').map(({ rule }) => rule)).toEqual([]);
  expect(view.text).toBe(text);
});
