import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Actor {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly codes: readonly { readonly code: string; readonly range: string | null }[];
}

/** Names of the dictionary that the packs of the program know better: real countries, bodies and people. */
const REAL = /^(?:USA|UNO|IGO|NGO|NGM|IMG|IMF|IBR|G77|EEC|[A-Z]{3}GOVMED)/;

/**
 * Writes the actors of a PETRARCH dictionary that are not of this world as a pack, and a pipeline that adds it to those
 * of the program: a dictionary carried over without a line of code.
 */
export function writePetrarchPack(folder: string, dictionary: string, known: ReadonlySet<string>): string {
  const actors = JSON.parse(readFileSync(dictionary, 'utf8')) as readonly Actor[];
  const pack = join(folder, 'packs/petrarch');
  mkdirSync(pack, { recursive: true });
  writeFileSync(
    join(pack, 'pack.yaml'),
    'name: petrarch\nabout: actors of a test dictionary\nlicence: MIT\nsources: [petrarch]\n',
  );
  const invented = actors.filter(({ name, codes }) => !known.has(name) && !REAL.test(codes[0]?.code ?? ''));
  const lines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  const states = invented.filter(isState);
  writeFileSync(join(pack, 'countries.jsonl'), lines(states.map(countryRow)));
  writeFileSync(
    join(pack, 'entities.jsonl'),
    lines(invented.filter((one) => !isState(one)).flatMap(personRow)),
  );
  const program = readFileSync('pipelines/conflict-news.yaml', 'utf8');
  const path = join(folder, 'petrarch.yaml');
  writeFileSync(path, program.replace(/^packs: \[(.*)\]$/m, 'packs: [$1, ./packs/petrarch]'));
  return path;
}

/** A name whose first alias is a place, or whose code is its own, stands for a state. */
function isState({ name, codes }: Actor): boolean {
  const [first] = codes;
  return codes.length === 1 && /^[A-Z]{3}$/.test(first?.code ?? '') && !PEOPLE.test(name);
}

const PEOPLE =
  /^(?:ARAGORN|BILBO|FRODO|GANDALF|GALADRIEL|ELROND|ENT|RADAGAST|ROMENDACIL|ONODOHER|ELFSTAN|DODERIC)/;

function countryRow({ name, aliases, codes }: Actor) {
  const code = codes[0]?.code ?? '';
  const names = aliases.map(title);
  const adjectives = names.filter(
    (one) => /(?:i|ian|ish|s)$/.test(one) && one.startsWith(title(name).slice(0, 3)),
  );
  return {
    id: `ent_${code.toLowerCase()}`,
    iso3: code,
    iso2: `${code[0]}${code[2]}`,
    name: title(name),
    aliases: names.filter((one) => !adjectives.includes(one)),
    ambiguous: [],
    adjectives,
    people: [],
    capital: [],
    latitude: null,
    longitude: null,
    capitalLatitude: null,
    capitalLongitude: null,
    capitalGeonames: null,
  };
}

function personRow({ name, aliases, codes }: Actor) {
  const dated = codes.filter(({ range }) => range !== null);
  const country = codes[0]?.code.slice(0, 3) ?? '';
  if (!/^[A-Z]{3}$/.test(country)) return [];
  return [
    {
      id: `ent_petrarch_${name.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`,
      type: 'PER',
      name: title(name),
      aliases: aliases.map(title),
      country,
      sector: null,
      sectors: dated.flatMap(({ code, range }) => {
        const sector = code.slice(3);
        return sector === '' ? [] : [{ sector, ...bounds(range ?? '') }];
      }),
    },
  ];
}

/** `19950601 - 19990815`, `> 990816`, `<20080120` as first and last day. */
function bounds(range: string): { from: string | null; to: string | null } {
  const days = [...range.matchAll(/\d{6,8}/g)].map(([digits]) => {
    const full = digits.length === 6 ? `19${digits}` : digits;
    return `${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6, 8)}`;
  });
  if (range.includes('<')) return { from: null, to: days[0] ?? null };
  if (range.includes('>')) return { from: days[0] ?? null, to: null };
  return { from: days[0] ?? null, to: days[1] ?? null };
}

function title(name: string): string {
  return name
    .toLowerCase()
    .split(' ')
    .map((word) => (SMALL.has(word) ? word : word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())))
    .join(' ');
}

const SMALL = new Set(['of', 'the']);

/**
 * Codes of the dictionary as the packs have them: a country that the packs know keeps its ISO code (`ZBW`, Zimbabwe), and
 * a name that the dictionary codes as several actors (`FRO/BIL/SAM`) is one thing, under the first.
 */
export function sameCodes(dictionary: string, iso: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const actors = JSON.parse(readFileSync(dictionary, 'utf8')) as readonly Actor[];
  return new Map(
    actors.flatMap(({ name, codes }) => {
      const known = iso.get(name);
      return codes.flatMap(({ code, range }): [string, string][] => {
        const [first = code, ...others] = code.split('/');
        if (known !== undefined && range === null && /^[A-Z]{3}$/.test(code)) return [[code, known]];
        return others.map((other) => [other, first]);
      });
    }),
  );
}
