import { expect, test } from 'vitest';
import { buildAssembly, parseDefinition, readDefinition } from '../../src/assembly/build.ts';
import type { SetupError } from '../../src/core/errors.ts';

const yaml = (stages: string[], packs = ['english'], extra = ''): string =>
  `name: t\nabout: t\npacks: [${packs.join(', ')}]\n${extra}stages:\n${stages.map((s) => `  - use: ${s}`).join('\n')}\n`;

function refusal(make: () => unknown): Pick<SetupError, 'code' | 'message' | 'hint'> {
  try {
    make();
  } catch (error) {
    return error as SetupError;
  }
  throw new Error('it was accepted');
}

test('the pipeline that comes with the program has the promised stages in order', () => {
  const stages = readDefinition('conflict-news').stages.map((stage) => stage.use);
  const promised = ['clean', 'segment', 'entities', 'dates', 'quantities', 'relations', 'events'];
  expect(stages.filter((stage) => promised.includes(stage))).toEqual(promised);
});

test.each<[string, () => unknown, string, RegExp]>([
  [
    'a stage before what it needs',
    () => buildAssembly(parseDefinition(yaml(['segment', 'clean']), 'x')),
    'E_ORDER',
    /put "clean" before "segment"/,
  ],
  [
    'a stage whose layer nobody gives',
    () => buildAssembly(parseDefinition(yaml(['segment']), 'x')),
    'E_ORDER',
    /add a stage that gives cleaned/,
  ],
  [
    'a misspelt stage',
    () => buildAssembly(parseDefinition(yaml(['claen']), 'x')),
    'E_UNKNOWN_STAGE',
    /did you mean "clean"/,
  ],
  [
    'a stage named like a property of objects',
    () => buildAssembly(parseDefinition(yaml(['constructor']), 'x')),
    'E_UNKNOWN_STAGE',
    /stages: clean/,
  ],
  [
    'a misspelt pack',
    () => buildAssembly(parseDefinition(yaml(['clean'], ['englsh']), 'x')),
    'E_PACK_UNKNOWN',
    /did you mean "english"/,
  ],
  [
    'an unknown key',
    () => parseDefinition(yaml(['clean'], ['english'], 'stagse: 1\n'), 'x'),
    'E_PIPELINE',
    /conflict-news\.yaml/,
  ],
  [
    'an option for a stage that has none',
    () => buildAssembly(parseDefinition(yaml(['clean', 'segment\n    with: { longest: 4 }']), 'x')),
    'E_OPTIONS',
    /segment has no options/,
  ],
  [
    'no stages',
    () => parseDefinition('name: t\nabout: t\npacks: [english]\nstages: []\n', 'x'),
    'E_PIPELINE',
    /conflict-news\.yaml/,
  ],
  ['broken YAML', () => parseDefinition('name: [t\n', 'x'), 'E_PIPELINE', /indentation/],
  ['a pipeline that is not there', () => readDefinition('no-such-pipeline'), 'E_PIPELINE', /conflict-news/],
])('refuses %s', (_, make, code, hint) => {
  const error = refusal(make);
  expect(error.code).toBe(code);
  expect(error.hint).toMatch(hint);
});

test.each([
  [
    'a misspelt key',
    'name: t\nabuot: t\npacks: [english]\nstages:\n  - use: clean\n',
    2,
    /did you mean "about"/,
  ],
  ['a misspelt key of a stage', `${yaml(['clean', 'segment'])}    wiht: {}\n`, 7, /did you mean "with"/],
  ['a missing key', 'name: t\npacks: [english]\nstages:\n  - use: clean\n', 1, /about/],
  [
    'a value of another type',
    'name: t\nabout: t\npacks:\n  - english\n  - 7\nstages:\n  - use: clean\n',
    5,
    /packs\/1/,
  ],
])('says in which line %s stands', (_, text, line, message) => {
  expect(() => parseDefinition(text, 'my.yaml')).toThrow(
    expect.objectContaining({ where: `my.yaml:${line}`, message: expect.stringMatching(message) }),
  );
});
