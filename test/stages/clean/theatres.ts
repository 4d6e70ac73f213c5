/** Short correct articles, one for each war, and what a translation from Chinese would make of their words. */
export interface Theatre {
  readonly name: string;
  readonly text: string;
  /** Words of the article, and the garble that stands for them. */
  readonly garbles: readonly (readonly [words: string, garble: string])[];
}

export const THEATRES: readonly Theatre[] = [
  {
    name: 'Afghanistan and Pakistan',
    text: `Two Pakistani soldiers died when Taliban gunmen fired on their post near Chaman, officers in Quetta said. The Pakistani army answered with mortars, and Kabul spoke of eleven dead farmers in Kandahar.

Trade through Torkham has stopped. Lorries wait on the Afghan side of the gate, and merchants in Jalalabad sell their apples at half price. The Afghanistan-Pakistan border has been shut for nineteen days.

Islamabad says that commanders of the Pakistani Taliban live in Kunar. The Haqqani network denies it. Elders in Khost want the governors of both sides to meet.`,
    garbles: [
      ['Pakistani soldiers', 'Palestinian soldiers'],
      ['Pakistani soldiers', 'bus soldiers'],
      ['Pakistani army', 'Palestinian army'],
      ['the Afghan side', 'the Argentine side'],
      ['Afghanistan-Pakistan border', 'Aba border'],
      ['Afghanistan-Pakistan border', 'Afghanistan Pakistan border'],
      ['commanders of the Pakistani Taliban', 'commanders of the Palestinian Taliban'],
      ['Haqqani network', 'Hakani network'],
    ],
  },
  {
    name: 'India and Pakistan',
    text: `Shells fell on both banks of the river in Poonch on Tuesday, the third night of firing along the Line of Control. The Indian army said that a Pakistani drone had been shot down over Jammu; Islamabad called it a toy.

The India-Pakistan hotline was used twice, diplomats in New Delhi said. Engineers of the China-Pakistan Economic Corridor in Gwadar were told to stay indoors. The Inter-Services Intelligence of Pakistan gave no comment.`,
    garbles: [
      ['Pakistani drone', 'Palestinian drone'],
      ['India-Pakistan hotline', 'Inba hotline'],
      ['India-Pakistan hotline', 'India-Palestine hotline'],
      ['China-Pakistan Economic Corridor', 'Sino-Brazilian Economic Corridor'],
      ['Inter-Services Intelligence', 'Tri-Service Intelligence'],
    ],
  },
  {
    name: 'Iran and Israel',
    text: `Iranian missiles hit a factory near Haifa before dawn, and Tehran said that more would follow. An hour later jets bombed a radar near Isfahan. The Iranian Foreign Minister Araghchi flew to Muscat.

Inspectors have not seen the Iranian nuclear plant at Bushehr since June. Khamenei has not been seen either. Traders in Tehran hoard rice, and the Iranian army guards the bakeries of Qom.`,
    garbles: [
      ['Iranian missiles', 'Iraqi missiles'],
      ['Iranian Foreign Minister', 'Iraqi Foreign Minister'],
      ['Iranian nuclear', 'Iraqi nuclear'],
      ['the Iranian army', 'the Iraqi army'],
    ],
  },
  {
    name: 'Ukraine',
    text: `Ukrainian troops left two villages west of Pokrovsk, the general staff in Kyiv said, after a week of assaults. Russian guns fired from the slag heaps, and nobody could bring out the wounded before night.

President Zelensky asked for more shells. A Ukrainian drone burnt a depot near Belgorod. In Kharkiv the trams stood still for the fourth day, and the eastern Ukraine front moved by a mile.`,
    garbles: [
      ['Ukrainian troops', 'Uzbek troops'],
      ['Ukrainian troops', 'Ugandan troops'],
      ['A Ukrainian drone', 'An Uzbek drone'],
      ['eastern Ukraine front', 'Udong front'],
    ],
  },
  {
    name: 'Armenia and Azerbaijan',
    text: `The Armenian army said that two of its men were killed by a sniper near Jermuk. Baku replied that Azerbaijani troops had only returned fire. Aliyev is to meet Pashinyan in Washington next week.

Farmers near Lachin cannot reach their hay. The Nagorno-Karabakh conflict has emptied their villages twice, and Yerevan has no houses for them. The Armenian side asked for observers.`,
    garbles: [
      ['The Armenian army said', 'The runner-up said'],
      ['The Armenian army', 'The Asian army'],
      ['Azerbaijani troops', 'Afghan troops'],
      ['Nagorno-Karabakh conflict', 'Naka conflict'],
      ['The Armenian side', 'The Asian side'],
    ],
  },
  {
    name: 'Sudan and South Sudan',
    text: `Sudanese army jets bombed a market in Nyala on Friday, and the Rapid Support Forces of Sudan said that forty people had died. Khartoum denied it. Hemedti promised revenge in a speech from Darfur.

Refugees cross into South Sudan every night. In Juba the price of flour has doubled. Sudanese troops under Burhan hold Port Sudan, and the Sudanese Armed Forces recruit boys in Omdurman.`,
    garbles: [
      ['Sudanese army jets', 'Soviet army jets'],
      ['the Rapid Support Forces', 'the Fast Support Force'],
      ['Sudanese troops', 'Soviet troops'],
      ['the Sudanese Armed Forces', 'the Sultan Armed Forces'],
      ['into South Sudan', 'into South Sultan'],
    ],
  },
  {
    name: 'Myanmar',
    text: `The Arakan Army took a hill above Kyaukphyu, and the junta sent two frigates. In northern Myanmar the Kokang fighters handed back one gate and kept four. Lashio changed hands for the third time.

Kachin officers say that the Myanmar army shells villages at prayer time. Monks in Shan State have asked China to speak to both sides.`,
    garbles: [
      ['The Arakan Army', 'The Ruokai Army'],
      ['northern Myanmar', 'Mianbei'],
      ['Lashio', 'Laxu'],
      ['the Myanmar army', 'the Mian army'],
    ],
  },
  {
    name: 'Mali',
    text: `Malian troops and their foreign trainers left Tinzaouaten at night, and Tuareg fighters entered it at dawn. Bamako spoke of a regrouping. JNIM burnt nine tankers on the road from Kayes.

Malian soldiers in Gao have had no bread for a week, a teacher said by telephone.`,
    garbles: [
      ['Malian troops', 'Malaysian troops'],
      ['Malian soldiers', 'Malawian soldiers'],
    ],
  },
  {
    name: 'Syria and Turkey',
    text: `The Turkish army shelled a bridge near Kobani, and the YPG fired back at Ankara’s outposts. The Syrian army stayed in its barracks in Aleppo. Damascus asked for talks.

Turkish troops have been in Afrin since 2018.`,
    garbles: [
      ['The Turkish army', 'The Tu army'],
      ['The Syrian army', 'The Xu army'],
    ],
  },
  {
    name: 'Congo',
    text: `The M23 took a lakeside town south of Bukavu, and Kinshasa said that Rwandan troops had led the way. Kigali called that a fable. Tshisekedi flew to Luanda.

Nurses in Goma count forty amputations a day. The Congolese army has not paid its men in Kivu since March.`,
    garbles: [
      ['Rwandan troops', 'Luxembourg troops'],
      ['The Congolese army', 'The Gang army'],
    ],
  },
  {
    name: 'Yemen',
    text: `Houthi forces fired at a tanker in the Red Sea, and its crew took to the boats off Hodeidah. Sanaa said the ship had been warned. The Yemeni army in Marib dug new trenches.`,
    garbles: [
      ['Houthi forces', 'Husai armed forces'],
      ['The Yemeni army', 'The Ye army'],
    ],
  },
  {
    name: 'Ukraine, as Russian agencies tell it',
    text: `Armed Forces of Ukraine soldiers shelled Gorlovka on Sunday night, and two civilians were killed, the mayor said. Grad rockets fell on a school in Makeevka. In Belgorod a loud blast was heard at dawn.

The air defence shot down four UAVs over the Oryol region. A sabotage and reconnaissance group was stopped near Bryansk; three saboteurs died. Some 1.5 million people live along the line of contact.

Kalibr cruise missiles and Geran drones struck Kharkov. Paratroopers hold a street in Chasiv Yar, and the special military operation goes on, Peskov said. The enemy lost ten units of equipment and a “Buk” air defence system.`,
    garbles: [
      ['Armed Forces of Ukraine soldiers', 'APU soldiers'],
      ['Armed Forces of Ukraine soldiers', 'VSU soldiers'],
      ['two civilians', 'two peaceful residents'],
      ['Grad rockets', 'Hail rockets'],
      ['a loud blast', 'a loud cotton'],
      ['The air defence', 'The PVO'],
      ['four UAVs', 'four BPLAs'],
      ['the Oryol region', 'the Eagle region'],
      ['A sabotage and reconnaissance group', 'A diversionary-reconnaissance group'],
      ['three saboteurs', 'three diversants'],
      ['1.5 million', '1,5 million'],
      ['the line of contact', 'the LBS'],
      ['Kalibr cruise missiles', 'Caliber cruise missiles'],
      ['Geran drones', 'Geranium drones'],
      ['Chasiv Yar', 'Hours Yar'],
      ['the special military operation', 'the NWO'],
      ['units of equipment', 'units of technique'],
      ['“Buk” air', '«Beech» air'],
    ],
  },
];

/** The same words where they are right: no article here may lose one of them. */
export const GENUINE: readonly (readonly [string, string])[] = [
  [
    'Palestinians',
    'Israeli jets bombed Rafah, and Palestinian fighters fired back from Khan Younis. Pakistan condemned it. The Palestinian side left the talks.',
  ],
  [
    'Palestinians in Karachi',
    'Crowds in Karachi and Lahore waved Palestinian flags; Islamabad’s envoy spoke of Palestinian statehood, and Kabul agreed.',
  ],
  [
    'a Palestinian minister in Islamabad',
    'Pakistan and India were asked by the Palestinian foreign minister, who visited Islamabad and New Delhi, to send doctors.',
  ],
  [
    'Iraqis in Tehran',
    'The Iraqi president met Pezeshkian in Tehran; Iran will sell him gas. Iraqi officials left Qom content.',
  ],
  ['an old war', 'Iraqi troops invaded Iran in 1980; Tehran held, and Khamenei was wounded a year later.'],
  [
    'Uzbeks',
    'The Uzbek army trained near Termez with Tajik guests, while Kyiv and Kharkiv burned and Zelensky pleaded.',
  ],
  [
    'ethnic Uzbeks',
    'Dostum’s ethnic Uzbek troops took Kunduz; officers later fought in Ukraine, in Bakhmut and Kherson.',
  ],
  [
    'Soviets in Kabul',
    'Soviet troops entered Kabul in December 1979 and left ten years later; Khartoum had protested.',
  ],
  [
    'Soviets and Sudan',
    'The Soviet army trained officers from Khartoum and Omdurman until 1971, when Moscow quarrelled with Nimeiri.',
  ],
  [
    'Bata shoes',
    'Militants set fire to a Bata shop in Quetta, and Pakistan’s police blamed the TTP. Bata shoes lay in the road.',
  ],
  [
    'Bata in Guinea',
    'Fires broke out at a barracks in Bata, Equatorial Guinea; Pakistan sent a team of surgeons, as after terrorist attacks.',
  ],
  [
    'Aba in Nigeria',
    'Gunmen shot at the Aba border post of Abia State, Nigeria; Pakistan’s consul in Lagos was unhurt.',
  ],
  [
    'Aba in Sichuan',
    'Tibetan monks marched in Aba, Sichuan. The Aba conflict with the police is old; Pakistan did not comment.',
  ],
  [
    'Asia',
    'Houses on the Asian side of Istanbul shook; Armenian and Azerbaijani rescuers came from Yerevan and Baku.',
  ],
  [
    'a football match',
    'The runner-up lost in Yerevan, though its fans said the troops of Baku’s club were lucky in the final.',
  ],
  ['an earthwork', 'Turkish sappers built an earthwork near Afrin, said Ankara, and the earthworks held.'],
  [
    'Afghans in the Caucasus',
    'Afghan troops from Kabul, Kandahar and Herat had trained in Baku and Yerevan before the Taliban came.',
  ],
  [
    'Argentines',
    'The Argentine side beat Pakistan at hockey in Kabul’s new hall and flew back to Buenos Aires.',
  ],
  ['Malaysians', 'Malaysian troops of the UN mission left Gao and Kidal; Bamako gave them a dinner.'],
  [
    'Ugandans',
    'Ugandan troops hold two towns in Congo, Museveni said; Kyiv and Kharkiv sent grain, and Zelensky a letter.',
  ],
  [
    'Luxembourg',
    'Luxembourg soldiers of the EU contingent guard the airport of Goma; Bukavu and Kivu are calm.',
  ],
  [
    'the Cape',
    'Afghans and Pakistanis from Peshawar and Kabul run shops in Cape Town; the Cape Province of old is gone, South Africans say.',
  ],
  ['a bus', 'Gunmen stopped the bus soldiers were riding in near Quetta, Pakistan, and shot the driver.'],
  [
    'a naka',
    'Police at a naka in Srinagar stopped two men; the Naka conflict of tongues, an Indian poet wrote.',
  ],
  [
    'a youth party',
    'A youth party candidate won a seat in Mogadishu, Somalia, though militants had threatened him.',
  ],
];
