import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { declaredCharset } from '../../src/io/readers/charset/guess-charset.ts';
import { decode } from '../../src/io/readers/decode.ts';
import { encode } from './encode.ts';
import { codeOf, readFile } from './read-all.ts';

const QUOTED =
  'The army’s spokesman said “nobody” had crossed the river – not even at night – and that the general’s men held the bridge.';
const RUSSIAN = 'Повстанцы во вторник заняли деревню у границы, сообщил представитель армии.';
const TURKISH =
  'İsyancılar salı günü sınırdaki köyü ele geçirdi, ordu sözcüsü söyledi. Çatışmalarda on kişi öldü.';
const POLISH =
  'Rebelianci zajęli we wtorek wieś przy granicy, poinformował rzecznik armii. W walkach zginęło dwanaście osób.';
const CHINESE = '军方发言人表示，叛军星期二占领了边境的村庄。至少十二人在战斗中丧生。';

const TEXTS: readonly (readonly [what: string, charset: string, text: string])[] = [
  ['English with curled quotes', 'windows-1252', QUOTED],
  ['English with one such letter', 'windows-1252', 'Rebels took the town on Monday. It’s over.'],
  [
    'names with accents',
    'windows-1252',
    'A café owner in Orléans said: “They left.” The Müller family stayed in Zürich.',
  ],
  [
    'Polish and Croat names',
    'windows-1250',
    'Łódź, Kraków and Świdnik sent aid, said Wałęsa’s office. Dušan Šimić and Đorđe Žižić met.',
  ],
  [
    'Turkish names',
    'windows-1254',
    'Erdoğan’s envoy İbrahim Kalın met Hakan Fidan and the governor of Şanlıurfa on Tuesday.',
  ],
  [
    'Russian words in English',
    'windows-1251',
    'The channel wrote «Мы идём вперёд» on Monday, and the governor of Belgorod denied it.',
  ],
  [
    'Chinese words in English',
    'gb18030',
    'The slogan 打倒侵略者 was written on the wall, and the army 解放军 came by night.',
  ],
  ['English from an old Macintosh', 'macintosh', QUOTED],
  ['Russian', 'windows-1251', RUSSIAN],
  ['Russian from a mailbox', 'koi8-r', RUSSIAN],
  [
    'Ukrainian from a mailbox',
    'koi8-u',
    'Повстанці у вівторок зайняли село біля кордону, повідомив речник армії її.',
  ],
  ['Russian by the norm', 'iso-8859-5', RUSSIAN],
  ['Russian from DOS', 'ibm866', RUSSIAN],
  ['Polish', 'windows-1250', POLISH],
  ['Polish by the norm', 'iso-8859-2', POLISH],
  ['Turkish', 'windows-1254', TURKISH],
  [
    'Lithuanian',
    'windows-1257',
    'Sukilėliai antradienį užėmė kaimą prie sienos, pranešė kariuomenės atstovas. Žuvo dvylika žmonių.',
  ],
  [
    'Greek',
    'windows-1253',
    'Οι αντάρτες κατέλαβαν την Τρίτη το χωριό στα σύνορα, δήλωσε εκπρόσωπος του στρατού.',
  ],
  [
    'Hebrew',
    'windows-1255',
    'המורדים כבשו ביום שלישי את הכפר שליד הגבול, אמר דובר הצבא. בקרבות נהרגו לפחות שנים עשר בני אדם.',
  ],
  [
    'Arabic',
    'windows-1256',
    'قال متحدث باسم الجيش إن المتمردين سيطروا يوم الثلاثاء على القرية الواقعة على الحدود.',
  ],
  ['Chinese', 'gb18030', CHINESE],
  ['Chinese from Taiwan', 'big5', '軍方發言人表示，叛軍星期二佔領了邊境的村莊。至少十二人在戰鬥中喪生。'],
  [
    'Japanese',
    'shift_jis',
    '軍の報道官は、反乱軍が火曜日に国境の村を占領したと述べた。少なくとも十二人が死亡した。',
  ],
  [
    'Japanese from Unix',
    'euc-jp',
    '軍の報道官は、反乱軍が火曜日に国境の村を占領したと述べた。少なくとも十二人が死亡した。',
  ],
  ['Korean', 'euc-kr', '군 대변인은 반군이 화요일 국경 마을을 점령했다고 밝혔다. 최소 열두 명이 숨졌다.'],
  ['English without a mark', 'utf-16le', QUOTED],
  ['English without a mark, the other way round', 'utf-16be', QUOTED],
  ['Russian without a mark', 'utf-16le', RUSSIAN],
  ['Chinese without a mark', 'utf-16be', CHINESE],
];

test.each(TEXTS)('reads %s in %s', async (_, charset, text) => {
  expect((await decode(encode(text, charset))).text).toBe(text);
});

test.each(TEXTS)('says how it read %s in %s', async (_, charset, text) => {
  const [incoming] = await readFile('a.txt', encode(text, charset));
  if (incoming?.kind !== 'article') throw new Error('not read');
  const [note] = incoming.notes;
  expect(note?.code).toBe('N_CHARSET');
  expect(incoming.source.mediaType).toMatch(/^text\/plain; charset=[a-z0-9_-]+$/);
});

test.each(TEXTS)('leaves %s in UTF-8 alone', async (_, _charset, text) => {
  expect(await decode(Buffer.from(text))).toEqual({ text, charset: null });
});

describe('a page that names its encoding', () => {
  const page = (charset: string) =>
    encode(
      `<html><head><meta charset="${charset}"></head><body><p>Bảng</p></body></html>`.replace('Bảng', 'Näf'),
      'windows-1252',
    );

  test('is believed where the letters leave it open', () => {
    expect(declaredCharset(page('iso-8859-15'))).toBe('iso-8859-15');
  });

  test.each([
    ['a wrong name', 'windows-1251'],
    ['a name that does not exist', 'klingon-8'],
  ])('is not believed against them: %s', async (_, charset) => {
    expect((await decode(page(charset), charset)).text).toContain('Näf');
  });
});

test.each([
  ['zip', [0x50, 0x4b, 3, 4, 20, 0, 0, 0]],
  ['an empty zip', [0x50, 0x4b, 5, 6, 0, 0, 0, 0]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd, 4, 0]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 7]],
  ['bzip2', [0x42, 0x5a, 0x68, 0x39, 0x31, 0x41]],
])('says that %s is an archive', async (_, bytes) => {
  for (const name of ['a.txt', 'a.md', 'a.html'])
    expect((await readFile(name, Uint8Array.from(bytes))).map(codeOf)).toEqual(['E_ARCHIVE']);
});

test('a text may begin with the letters of an archive', async () => {
  expect((await decode(Buffer.from('BZhor is a village.'))).text).toBe('BZhor is a village.');
});

test('any bytes decode to well-formed text or to a reason', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), async (bytes) => {
      const text = await decode(bytes).then(
        ({ text }) => text,
        (error: { code: string }) => error.code,
      );
      expect(text.isWellFormed()).toBe(true);
    }),
    { seed: 7, numRuns: 200 },
  );
});
