import { closeSync, openSync, writeSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

// Articles for measuring runs: made from a number, so that any machine has the same. Names are put together from
// syllables and many are met once only, as in real news; places are real and few.

const PLACES = (
  'Goma,Bukavu,Sake,Kharkiv,Kherson,Idlib,Homs,Aleppo,Benghazi,Sirte,Maiduguri,Gao,Timbuktu,Mopti,Kunduz,Herat,' +
  'Quetta,Peshawar,Sittwe,Lashio,Marawi,Jolo,Cauca,Arauca,Cali,Khartoum,El Fasher,Nyala,Mekelle,Bahir Dar,Mogadishu,Kismayo,Marka,' +
  'Beni,Butembo,Bunia,Pemba,Palma,Aden,Taiz,Marib,Hodeidah,Mosul,Kirkuk,Erbil,Donetsk,Luhansk,Odesa,Stepanakert,Gyumri'
).split(',');
const HEADS = 'Ba,De,Ka,Lo,Mu,Na,Or,Pa,Sa,Te,Vi,Za,Ga,Hu,Ji,Ne,Ro,Su,Ta,Wa'.split(',');
const TAILS = 'bir,dan,gul,kov,lam,mbe,nez,rim,sho,tak,vel,zar,don,fas,hir,jov,kan,los,mir,ran'.split(',');
const FIRST =
  'Amina,Carlos,David,Elena,Farid,Grace,Hassan,Irina,Joseph,Karim,Laila,Maria,Nadia,Omar,Peter,Rosa,Samuel,Tariq,Vera,Yusuf'.split(
    ',',
  );
const POSTS =
  'governor,spokesman,general,mayor,police chief,doctor,minister,aid worker,colonel,village elder'.split(',');
const GROUPS =
  'Front for the Liberation of,Union of Fighters of,Movement for the Defence of,People’s Guard of,Army of Free'.split(
    ',',
  );
const MONTHS = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(
  ',',
);

type Pick = <T>(list: readonly T[]) => T;

const SENTENCES: readonly ((say: Slots) => string)[] = [
  (s) =>
    `Fighters of the ${s.group} attacked an army post near ${s.place} on ${s.day}, killing ${s.few} soldiers.`,
  (s) => `${s.person}, a ${s.post}, said that ${s.few} civilians had been wounded in ${s.place}.`,
  (s) => `Government forces took back the airport of ${s.place} after ${s.few} days of clashes.`,
  (s) =>
    `The ${s.group} denied that it had shelled the hospital in ${s.place}, and accused the army of the attack.`,
  (s) => `More than ${s.many} people fled ${s.place} between ${s.day} and the end of the month.`,
  (s) => `${s.person} was appointed ${s.post} of ${s.place} in ${s.month} ${s.year}.`,
  (s) => `Talks between the government and the ${s.group} began in ${s.place} on ${s.day}.`,
  (s) => `A drone struck a fuel depot outside ${s.place} early on ${s.day}, local officials said.`,
  (s) =>
    `The ${s.post} ${s.person} threatened to close the road to ${s.place} unless the prisoners were freed.`,
  (s) => `Police in ${s.place} arrested ${s.few} men on suspicion of planting a bomb in the central market.`,
  (s) => `According to ${s.person}, ${s.few} bodies were found in a well near ${s.place}.`,
  (s) => `Aid for ${s.many} families reached ${s.place} by boat, the first since ${s.month} ${s.year}.`,
  (s) => `Residents reported heavy artillery fire around ${s.place} throughout the night.`,
  (s) => `${s.person} and ${s.person2} signed a ceasefire in ${s.place} on ${s.day}.`,
  (s) => `The court in ${s.place} sentenced ${s.person} to ${s.few} years in prison for supplying weapons.`,
  (s) =>
    `It was the third raid on ${s.place} this year, said ${s.person}, who leads a local monitoring group.`,
  (s) => `Commander ${s.person} of the ${s.group} was killed in an air strike on ${s.place}.`,
  (s) => `Traders said the price of flour in ${s.place} had doubled within ${s.few} weeks.`,
  (s) => `Peacekeepers withdrew from their base in ${s.place}, leaving ${s.many} people without protection.`,
  (s) => `“Nobody came to help us,” said ${s.person}, whose house in ${s.place} was burned down.`,
];

interface Slots {
  readonly person: string;
  readonly person2: string;
  readonly post: string;
  readonly group: string;
  readonly place: string;
  readonly day: string;
  readonly month: string;
  readonly year: number;
  readonly few: number;
  readonly many: number;
}

export interface MadeArticle {
  readonly id: string;
  readonly title: string;
  readonly published: string;
  readonly text: string;
}

/** About 3 kB of news, the same for the same number. */
export function madeArticle(number: number, sentences = 28): MadeArticle {
  const next = numbers(number + 1);
  const pick: Pick = (list) => list[next(list.length)] as never;
  const name = (): string => `${pick(HEADS)}${pick(TAILS)}`;
  // Half of the names are those of a few hundred people who are in the news every day.
  const person = (): string =>
    next(2) === 0 ? `${pick(FIRST)} ${pick(HEADS)}${pick(TAILS)}` : `${pick(FIRST)} ${name()}${pick(TAILS)}`;
  const [month, day, year] = [next(12), 1 + next(28), 2019 + next(7)];
  const slots = (): Slots => ({
    person: person(),
    person2: person(),
    post: pick(POSTS),
    group: `${pick(GROUPS)} ${pick(PLACES)}`,
    place: pick(PLACES),
    day: `${1 + next(28)} ${MONTHS[month]} ${year}`,
    month: pick(MONTHS),
    year: 2010 + next(9),
    few: 2 + next(40),
    many: 100 * (1 + next(300)),
  });
  const body = Array.from({ length: sentences }, () => pick(SENTENCES)(slots()));
  const paragraphs: string[] = [];
  for (let i = 0; i < body.length; i += 4) paragraphs.push(body.slice(i, i + 4).join(' '));
  return {
    id: `made-${String(number).padStart(7, '0')}`,
    title: `Fighting around ${pick(PLACES)}`,
    published: `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    text: paragraphs.join('\n\n'),
  };
}

/** Whole numbers below a limit, one after the other, from a seed (splitmix32). */
function numbers(seed: number): (limit: number) => number {
  let state = Math.imul(seed, 0x9e3779b9);
  return (limit) => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % limit;
  };
}

/** Rows of articles, `count` of them from number `first` on. */
export function writeMadeArticles(path: string, count: number, first = 0, sentences = 28): void {
  const fd = openSync(path, 'w');
  for (let i = first; i < first + count; i++) writeSync(fd, `${JSON.stringify(madeArticle(i, sentences))}\n`);
  closeSync(fd);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [path, count, sentences] = process.argv.slice(2);
  if (path === undefined || count === undefined)
    throw new Error('node test/bench/made-articles.ts FILE.jsonl COUNT [SENTENCES]');
  writeMadeArticles(path, Number(count), 0, Number(sentences ?? 28));
}
