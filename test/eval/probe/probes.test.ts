import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { casesOf, fill } from '../../../src/eval/probe/fill.ts';
import { readProbes } from '../../../src/eval/probe/read-probes.ts';
import { probeVerdicts, runProbes } from '../../../src/eval/probe/run-probes.ts';
import { assembly } from '../../pipeline.ts';

const shipped = readProbes();

/** The probes that quality work asks for: capability by kind of test. */
const ASKED: readonly (readonly [string, readonly string[]])[] = [
  [
    'MFT',
    [
      'negation',
      'denial',
      'threat',
      'allegation',
      'plan',
      'hypothetical',
      'passive',
      'agentless',
      'at-least',
      'ranges',
      'killed-and-wounded',
      'titles',
      'acronyms',
      'demonyms',
      'places',
      'ambiguous-places',
      'transliteration',
      'relative-dates',
    ],
  ],
  [
    'INV',
    [
      'rename-person',
      'curly-quotes',
      'single-quotes',
      'boilerplate',
      'nfd',
      'soft-hyphen',
      'line-wrap',
      'emoji',
    ],
  ],
  ['DIR', ['swap-sides', 'later-publication', 'more-killed']],
];

test.each(ASKED)('%s covers what it must', (type, capabilities) => {
  const covered = shipped.groups.filter((group) => group.type === type).map((group) => group.capability);
  expect(covered).toEqual(expect.arrayContaining([...capabilities]));
});

test.each(shipped.groups.map((group) => [group.type, group.capability, group] as const))(
  '%s %s has twenty different sentences in several forms, and each check says where it must stand',
  (_, __, group) => {
    const cases = casesOf(group, shipped.lists);
    expect(new Set(cases.map(({ form, slots }) => fill(form, slots))).size).toBeGreaterThanOrEqual(20);
    expect(new Set(cases.map(({ form }) => form)).size).toBe(group.forms.length);
    expect(casesOf(group, shipped.lists)).toEqual(cases);
    for (const check of group.checks) expect(check.must ?? check.floor).toBeDefined();
  },
);

/** Runs probes written here through the whole pipeline. */
function probe(yaml: string) {
  const folder = mkdtempSync(join(tmpdir(), 'probes-'));
  try {
    writeFileSync(join(folder, 'made.yaml'), yaml);
    return runProbes({ folder, pipeline: assembly().pipeline });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const HEAD = `  why: made for a test
  lists: { town: [Goma, Beni, Bunia, Uvira, Mopti, Gao, Kidal, Segou, Marib, Taiz, Aden, Ibb], group: [M23, Hamas, JNIM] }
`;

test('what holds passes; what does not is counted and shown with its reason', () => {
  const { cells, holds, texts } = probe(`
- capability: attack
  type: MFT
${HEAD}
  forms:
    - '{group} attacked {town} on Monday.'
    - 'On Monday, {group} attacked {town}.'
    - '{group} attacked {town}.'
  checks:
    - id: found
      must: true
      expect: [{ has: { in: events, type: ASSAULT, actor: '{group}', factuality: asserted } }]
    - id: dated
      floor: 0.9
      expect: [{ has: { in: dates, text: Monday } }]
    - id: peaceful
      floor: 0
      expect: [{ lacks: { in: events, type: ASSAULT } }]
`);
  expect(texts).toBe(24);
  expect(holds).toBe(false);
  expect(cells.map(({ check, failed, holds: well }) => [check, failed, well])).toEqual([
    ['found', 0, true],
    ['dated', 8, false],
    ['peaceful', 24, true],
  ]);
  expect(cells[1]?.failures[0]?.why).toBe('no dates with text Monday');
  expect(probeVerdicts({ cells, holds, texts })[1]).toMatchObject({
    id: 'MFT/attack/dated',
    must_pass: false,
    passed: false,
  });
});

test('a change of dress that changes findings is seen, one that does not is none', () => {
  const { cells } = probe(
    ['hyphens', 'addition']
      .map(
        (dress) => `
- capability: ${dress}
  type: INV
${HEAD}
  change: [{ dress: soft-hyphen }${dress === 'addition' ? ', { after: " On 3 March 2025 Hezbollah shelled Haifa." }' : ''}]
  forms: ['{group} attacked {town}.', '{group} shelled {town}.', '{town} was attacked by {group}.']
  checks: [{ id: same, must: true, same: [mentions, dates, events] }]
`,
      )
      .join(''),
  );
  expect(cells.map(({ failed }) => failed)).toEqual([0, 24]);
});

test('names that change places change roles, and nothing else moves', () => {
  const { cells } = probe(`
- capability: swap
  type: DIR
${HEAD}
  change: [{ swap: [group, group#2] }]
  forms: ['{group} attacked {group#2} in {town}.', '{group#2} was attacked by {group} in {town}.', '{group} ambushed {group#2} near {town}.']
  checks:
    - id: roles
      must: true
      expect: [{ has: { in: events, type: ASSAULT, actor: '{group}', recipient: '{group#2}' } }]
    - id: rest
      must: true
      same: [mentions, dates, events]
`);
  expect(cells.map(({ failed }) => failed)).toEqual([0, 0]);
});

test('a later publication moves relative dates only', () => {
  const { cells } = probe(`
- capability: later
  type: DIR
${HEAD}
  change: [{ publication: 7 }]
  forms:
    - '{group} attacked {town} yesterday, not on 5 May 2024.'
    - 'Since 5 May 2024 {town} had been quiet; {group} came yesterday.'
    - '{group} left {town} yesterday. It came on 5 May 2024.'
  checks:
    - { id: moves, must: true, moves: { text: yesterday, days: 7 } }
    - { id: stays, must: true, stays: { text: 5 May 2024 } }
    - { id: wrongly, floor: 0, stays: { text: yesterday } }
`);
  expect(cells.map(({ failed }) => failed)).toEqual([0, 0, 24]);
});

test('a change that changes nothing is no probe', () => {
  const nothing = `
- capability: nothing
  type: INV
${HEAD}
  change: [{ dress: curly-quotes }]
  forms: ['{group} attacked {town}.', '{group} shelled {town}.', '{town} was attacked by {group}.']
  checks: [{ id: same, must: true, same: [events] }]
`;
  expect(() => probe(nothing)).toThrow(/changes nothing/);
});

test.each([
  ['no list', '{nobody} left {town}.', /there is no list "nobody"/],
  ['no column', '{town.mayor} left {town}.', /has no "mayor"|a slot is open/],
  ['too few texts', 'Rain fell.', /0 different texts|1 different texts/],
])('%s ends with what is wrong and where', (_, form, message) => {
  const yaml = `
- capability: broken
  type: MFT
${HEAD}
  forms: ['${form}', '${form}', '${form}']
  checks: [{ id: none, must: true }]
`;
  expect(() => probe(yaml)).toThrow(message);
});

test('a key that nobody knows is named with file and pointer', () => {
  expect(() => probe('- capability: x\n  kind: MFT\n')).toThrow(/\/0/);
});
