import { describe, expect, test } from 'vitest';
import { bareText, NO_META } from '../../../src/core/bare.ts';
import { LEXICONS } from '../../../src/packs/lexicons.schema.ts';
import { makeLanguage } from '../../../src/stages/language/language.ts';
import { recogniseLanguage } from '../../../src/stages/language/recognise.ts';
import { assembly } from '../../pipeline.ts';

const { knowledge } = assembly();
const COMMON = new Set(
  knowledge.rows(LEXICONS).flatMap(({ row }) => (row.id === 'COMMON_ENGLISH' ? row.words : [])),
);
const recognise = (text: string) => recogniseLanguage(text, COMMON);

const FOREIGN: readonly (readonly [string, string])[] = [
  [
    'nl',
    'De opstandelingen hebben dinsdag het dorp aan de grens ingenomen, zei een woordvoerder van het leger. Bij de gevechten kwamen zeker twaalf mensen om het leven en werd de school in brand gestoken.',
  ],
  [
    'de',
    'Die Aufständischen haben am Dienstag das Dorf an der Grenze eingenommen, sagte ein Sprecher der Armee. Bei den Kämpfen kamen mindestens zwölf Menschen ums Leben, die Schule wurde in Brand gesteckt.',
  ],
  [
    'da',
    'Oprørerne indtog tirsdag landsbyen ved grænsen, oplyste en talsmand for hæren. Mindst tolv mennesker blev dræbt under kampene, og skolen blev stukket i brand om natten.',
  ],
  [
    'sv',
    'Rebellerna intog på tisdagen byn vid gränsen, uppgav en talesman för armén. Minst tolv människor dödades i striderna och skolan sattes i brand under natten.',
  ],
  [
    'no',
    'Opprørerne inntok landsbyen ved grensen tirsdag, opplyste en talsmann for hæren. Minst tolv mennesker ble drept i kampene, og skolen ble satt i brann i løpet av natten.',
  ],
  [
    'fr',
    'Les rebelles ont pris mardi le village situé à la frontière, a déclaré un porte-parole de l’armée. Au moins douze personnes ont été tuées dans les combats et l’école a été incendiée.',
  ],
  [
    'es',
    'Los rebeldes tomaron el martes el pueblo fronterizo, según un portavoz del ejército. Al menos doce personas murieron en los combates y la escuela fue incendiada durante la noche.',
  ],
  [
    'pt',
    'Os rebeldes tomaram na terça-feira a aldeia junto à fronteira, disse um porta-voz do exército. Pelo menos doze pessoas morreram nos combates e a escola foi incendiada durante a noite.',
  ],
  [
    'it',
    'I ribelli hanno preso martedì il villaggio al confine, ha detto un portavoce dell’esercito. Almeno dodici persone sono state uccise negli scontri e la scuola è stata data alle fiamme.',
  ],
  [
    'ro',
    'Rebelii au ocupat marți satul de la graniță, a declarat un purtător de cuvânt al armatei. Cel puțin douăsprezece persoane au murit în lupte, iar școala a fost incendiată.',
  ],
  [
    'pl',
    'Rebelianci zajęli we wtorek wieś przy granicy, poinformował rzecznik armii. W walkach zginęło co najmniej dwanaście osób, a szkoła została podpalona w nocy.',
  ],
  [
    'tr',
    'İsyancılar salı günü sınırdaki köyü ele geçirdi, ordu sözcüsü söyledi. Çatışmalarda en az on iki kişi hayatını kaybetti ve okul gece boyunca ateşe verildi.',
  ],
  [
    'vi',
    'Quân nổi dậy đã chiếm ngôi làng ở biên giới hôm thứ Ba, người phát ngôn quân đội cho biết. Ít nhất mười hai người thiệt mạng trong cuộc giao tranh và trường học bị đốt cháy.',
  ],
  [
    'hu',
    'A lázadók kedden elfoglalták a határ menti falut – közölte a hadsereg szóvivője. Legalább tizenkét ember meghalt a harcokban, és az iskolát éjszaka felgyújtották.',
  ],
  [
    'ru',
    'Повстанцы во вторник заняли деревню у границы, сообщил представитель армии. В боях погибли не менее двенадцати человек, а школа была подожжена ночью.',
  ],
  [
    'uk',
    'Повстанці у вівторок зайняли село біля кордону, повідомив речник армії. У боях загинули щонайменше дванадцять людей, а школу вночі підпалили, кажуть мешканці.',
  ],
  [
    'ar',
    'قال متحدث باسم الجيش إن المتمردين سيطروا يوم الثلاثاء على القرية الواقعة على الحدود. وقتل ما لا يقل عن اثني عشر شخصا في المعارك وأحرقت المدرسة خلال الليل.',
  ],
  [
    'fa',
    'سخنگوی ارتش گفت که شورشیان روز سه‌شنبه روستای مرزی را تصرف کردند. دست‌کم دوازده نفر در درگیری‌ها کشته شدند و مدرسه در طول شب به آتش کشیده شد.',
  ],
  [
    'zh',
    '军方发言人表示，叛军星期二占领了边境的村庄。至少十二人在战斗中丧生，学校在夜间被纵火烧毁。居民说，他们听到了一整夜的枪声，许多家庭已经逃往邻近的城镇，救援人员无法进入该地区。冲突已经持续了三个星期，双方都指责对方首先开火。联合国呼吁立即停火，并要求各方保护平民的安全。',
  ],
];

test.each(FOREIGN)('recognises and refuses %s', (language, text) => {
  expect(recognise(text)).toEqual({ language, foreign: true });
});

const UNNAMED: readonly (readonly [string, string])[] = [
  [
    'Somali',
    'Fallaagada ayaa Talaadadii la wareegtay tuulada xadka ku taal, ayuu yiri afhayeen u hadlay ciidanka. Ugu yaraan laba iyo toban qof ayaa ku dhimatay dagaalka, dugsigana habeenkii ayaa dab la qabadsiiyay, sida ay sheegeen dadka deegaanka.',
  ],
  [
    'Swahili',
    'Waasi waliteka kijiji cha mpakani siku ya Jumanne, msemaji wa jeshi alisema. Watu wasiopungua kumi na wawili waliuawa katika mapigano hayo na shule ilichomwa moto usiku, wakazi wa eneo hilo walisema, huku familia nyingi zikikimbilia mji jirani.',
  ],
  [
    'Burmese',
    'သူပုန်တွေက အင်္ဂါနေ့မှာ နယ်စပ်ရွာကို သိမ်းပိုက်ခဲ့တယ်လို့ တပ်မတော်ပြောခွင့်ရသူက ပြောပါတယ်။ တိုက်ပွဲအတွင်း အနည်းဆုံး လူဆယ့်နှစ်ဦး သေဆုံးခဲ့ပြီး ကျောင်းကို ညတွင်းချင်း မီးရှို့ခဲ့ကြောင်း ဒေသခံတွေက ပြောပါတယ်။',
  ],
];

test.each(UNNAMED)('refuses %s, whatever it takes it for', (_, text) => {
  expect(recognise(text).foreign).toBe(true);
});

const ENGLISH: readonly (readonly [string, string])[] = [
  [
    'plain news',
    'Rebels took the border village on Tuesday, a spokesman for the army said. At least twelve people were killed in the fighting and the school was set on fire overnight.',
  ],
  [
    'names upon names',
    'Abdirahman Warsame Gacal, Mohamud Cige Jimcaale and Yusuf Dhagaweyne of the Hawaadle met Sheekh Xasan Barsane in Beledweyne, while Cabdullaahi Guuleed and Faarax Shire stayed with the Xawaadle elders in Buulobarde and Maxaas, according to the district office of Hiiraan.',
  ],
  [
    'headlines in capitals',
    'REBELS SEIZE BORDER TOWN AS ARMY PULLS BACK FROM THE RIVER. MINISTER SAYS THE FIGHTING WILL GO ON UNTIL THE LAST HILL IS TAKEN. UN CALLS FOR TALKS WITH BOTH SIDES IN GENEVA.',
  ],
  [
    'machine translation',
    'The rebel armed personnel on Tuesday occupied the village located in the border, the spokesperson of the military expressed. In the battle at least have twelve people lost the life, and the school also was by the fire burned in the night.',
  ],
  [
    'Scots',
    'The rebels haes taen the clachan at the mairch on Tysday, said a spokesman o the airmy. At least twal fowk wis killt in the fechtin, an the schuil wis set on fire that nicht, the fowk that bides there said.',
  ],
  [
    'quotations in Arabic',
    'The spokesman wrote on his channel that the town had fallen: «سيطر المقاتلون على المدينة صباح اليوم». The army denied it and said that its units were still holding the bridge, the market and the road to the south, where residents reported shelling.',
  ],
  [
    'foreign names of parties',
    'The Front pour l’Alternance et la Concorde au Tchad and the Mouvement pour la Justice said that they had left the talks in Doha because the government would not release their members, who were held in the north.',
  ],
];

test.each(ENGLISH)('English it is: %s', (_, text) => {
  expect(recognise(text)).toEqual({ language: 'en', foreign: false });
});

const NAMES =
  'Kramatorsk, Sloviansk, Bakhmut, Toretsk, Pokrovsk, Kurakhove, Vuhledar, Avdiivka, Marinka, Lyman, Izium, Kupiansk, Vovchansk, Chasiv Yar, Siversk, Soledar';
const UNSURE: readonly (readonly [string, string])[] = [
  ['one line', 'Aden, 4 May.'],
  ['a short foreign line', 'Guerra en Colombia'],
  [
    'a table of figures',
    '2021 | 12 | 344 | 18.2%\n2022 | 14 | 401 | 19.0%\n2023 | 9 | 288 | 11.4%\n'.repeat(20),
  ],
  ['nothing', ''],
  ['signs', '* * * — — — 12:00 '.repeat(50)],
];

test.each(UNSURE)('says nothing of %s', (_, text) => {
  expect(recognise(text)).toEqual({ language: null, foreign: false });
});

test('a list of names is not refused', () => {
  expect(recognise(`${NAMES}, ${NAMES}, ${NAMES}`).foreign).toBe(false);
});

const [, DUTCH = ''] = FOREIGN[0] ?? [];
const [, NEWS = ''] = ENGLISH[0] ?? [];

test.each([
  ['mostly English', `${NEWS}\n\n${NEWS}\n\n${DUTCH}`, false],
  ['half and half', `${NEWS}\n\n${DUTCH}`, false],
  [
    'an English line at the end of a Dutch article',
    `${`${DUTCH}\n\n`.repeat(8)}Read more: the army said that it will go on.`,
    true,
  ],
])('a mixed article: %s', (_, text, foreign) => {
  expect(recognise(text).foreign).toBe(foreign);
});

describe('the stage', () => {
  const run = (text: string, options: unknown, language: string | null = null) => {
    const raw = { id: 'x', path: 'x', mediaType: 'text/plain', raw: text, sha256: '', given: NO_META };
    const bare = bareText(text);
    const cleaned = { ...bare, meta: { ...bare.meta, language } };
    return makeLanguage(options, { knowledge }).run({ source: raw, cleaned }, { note: () => {} }).meta
      .language;
  };

  test('refuses what is not English, and says what it takes it for', () => {
    expect(() => run(DUTCH, {})).toThrow(
      expect.objectContaining({ code: 'E_LANGUAGE', message: expect.stringMatching(/Dutch \(nl\)/) }),
    );
  });

  test('lets it pass when any language may, and records it', () => {
    expect(run(DUTCH, { any: true })).toBe('nl');
  });

  test.each([
    ['the words win over what the page says', NEWS, 'fr', 'en'],
    ['of a short text counts what the page says', 'Aden, 4 May.', 'sv', 'sv'],
    ['nobody knows', 'Aden, 4 May.', null, null],
  ])('%s', (_, text, given, expected) => {
    expect(run(text, {}, given)).toBe(expected);
  });

  test('refuses an option that does not exist', () => {
    expect(() => run('x', { all: true })).toThrow(/there is no key "all"/);
  });
});
