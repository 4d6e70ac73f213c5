import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** Rooms by floor: imports go down, or stay in the room. Rooms of one floor do not see each other unless listed. */
const FLOORS: Readonly<Record<string, number>> = {
  core: 0,
  packs: 1,
  nlp: 1,
  stages: 2,
  assembly: 3,
  records: 3,
  io: 4,
  batch: 5,
  eval: 5,
  export: 5,
  report: 5,
  train: 5,
  cli: 6,
};

/** Neighbours that may see each other on one floor, and why. */
const ALLOWED = new Set(['train>batch']);

/** Packages that only one room may import, because the room is their door. */
const DOORS: Readonly<Record<string, string>> = {
  compromise: 'nlp',
  natural: 'nlp',
  'wink-nlp': 'nlp',
  'wink-eng-lite-web-model': 'nlp',
  'p-queue': 'batch',
  'hyparquet-writer': 'export',
  commander: 'cli',
};

interface Import {
  readonly file: string;
  readonly target: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const sources = files.map((file) => ({ file, text: readFileSync(join(SRC, file), 'utf8') }));
const imports: Import[] = sources.flatMap(({ file, text }) =>
  [...text.matchAll(/^(?:import|export)\s[^'"]*?from\s+'([^']+)'|import\('([^']+)'\)/gm)].map((match) => ({
    file,
    target: (match[1] ?? match[2]) as string,
  })),
);

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
const roomOf = (file: string): string => file.split('/')[0] as string;
const isLocal = (target: string): boolean => target.startsWith('.');
const resolve = ({ file, target }: Import): string =>
  relative(SRC, normalize(join(SRC, dirname(file), target)));

test('it saw the house', () => {
  const rooms = new Set(files.filter((file) => file.includes('/')).map(roomOf));
  expect([...rooms].filter((room) => !(room in FLOORS))).toEqual([]);
  for (const room of ['core', 'packs', 'nlp', 'stages', 'assembly', 'records', 'io', 'batch', 'cli'])
    expect(rooms).toContain(room);
  expect(imports.length).toBeGreaterThan(files.length);
});

test('imports go down or stay in the room', () => {
  const climbing = imports
    .filter((one) => isLocal(one.target) && one.file.includes('/'))
    .map((one) => ({ ...one, from: roomOf(one.file), to: roomOf(resolve(one)) }))
    .filter(
      ({ from, to }) =>
        from !== to && (FLOORS[to] ?? 9) >= (FLOORS[from] ?? 0) && !ALLOWED.has(`${from}>${to}`),
    )
    .filter(({ from, to }) => !(from === 'nlp' && to === 'packs'));
  expect(climbing).toEqual([]);
});

test('no imports run in a circle', () => {
  let left = imports.flatMap((one) => (isLocal(one.target) ? [[one.file, resolve(one)] as const] : []));
  // What imports nothing that is left cannot be in a circle.
  for (let before = Number.POSITIVE_INFINITY; left.length < before; ) {
    before = left.length;
    const importing = new Set(left.map(([file]) => file));
    left = left.filter(([, target]) => importing.has(target));
  }
  expect(left).toEqual([]);
});

test('stages do not see each other', () => {
  const stage = (file: string): string => file.split('/').slice(0, 2).join('/');
  const seen = imports
    .filter((one) => one.file.startsWith('stages/') && isLocal(one.target))
    .filter((one) => resolve(one).startsWith('stages/') && stage(resolve(one)) !== stage(one.file));
  expect(seen).toEqual([]);
});

test('eval, export and report read rows, never stages', () => {
  const seen = imports.filter(
    (one) =>
      /^(eval|export|report)\//.test(one.file) && isLocal(one.target) && resolve(one).startsWith('stages/'),
  );
  expect(seen).toEqual([]);
});

test.each(Object.entries(DOORS))('%s is imported by %s only', (name, room) => {
  const users = imports.filter((one) => one.target === name || one.target.startsWith(`${name}/`));
  expect(users.length).toBeGreaterThan(0);
  expect(users.filter((one) => roomOf(one.file) !== room)).toEqual([]);
});

test('zod guards doors: only *.schema.ts imports it', () => {
  const users = imports.filter((one) => one.target === 'zod');
  expect(users.length).toBeGreaterThan(0);
  expect(users.filter((one) => !one.file.endsWith('.schema.ts'))).toEqual([]);
});

test('core and stages touch no disk, clock, environment, randomness or console', () => {
  const forbidden =
    /\bfrom 'node:(?!crypto|path')|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bconsole\./;
  const users = sources.filter(
    ({ file, text }) => /^(core|stages)\//.test(file) && forbidden.test(withoutComments(text)),
  );
  expect(users.map(({ file }) => file)).toEqual([]);
});

test('natural is imported by sub-path: its root loads databases and writes to standard output', () => {
  expect(
    imports.filter((one) => one.target === 'natural' || one.target.startsWith('natural/lib/natural/util')),
  ).toEqual([]);
});
