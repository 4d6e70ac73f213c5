import { expect, test } from 'vitest';
import { scanWords } from '../../../src/nlp/words.ts';
import { dropSurnamePlaces } from '../../../src/stages/entities/places/surname-places.ts';
import { type Candidate, candidate, type Reading } from '../../../src/stages/entities/reading.ts';
import { yieldToTagger } from '../../../src/stages/entities/yield-to-tagger.ts';

function reading(text: string): Reading {
  const words = scanWords(text);
  return { text, words } as unknown as Reading;
}

const RULE = { type: 'ORG', form: 'name', rule: 'entities/head-party-of', score: 0.65 } as const;
const TAGGED = { type: 'ORG', form: 'name', rule: 'entities/name-tagger', score: 0.8 } as const;

test.each([
  ['the tagger ends a name before "and"', [0, 4], TAGGED, 0],
  ['it begins one after "and"', [5, 7], TAGGED, 0],
  ['it sees the same run', [0, 7], TAGGED, 1],
  ['it is not sure', [0, 4], { ...TAGGED, score: 0.3 }, 1],
  ['it sees a person inside', [5, 7], { ...TAGGED, type: 'PER' as const }, 0],
] as const)('a run of a rule and %s', (_what, [from, to], found, left) => {
  const text = reading('Reform Party of Orvala and Island Alliance');
  const all = [candidate(text, 0, 7, RULE), candidate(text, from, to, found)];
  expect(yieldToTagger(text, all).filter(({ rule }) => rule.startsWith('entities/head-'))).toHaveLength(left);
});

const KNOWN_TOWN = [{ known: { type: 'GPE' }, kind: 'name' }] as unknown as Candidate['aliases'];
const KNOWN_GROUP = [{ known: { type: 'ORG' }, kind: 'name' }] as unknown as Candidate['aliases'];

test.each([
  ['a town of a pack', { type: 'GPE', rule: 'entities/known-name', aliases: KNOWN_TOWN }, [0, 6]],
  ['a town of the name model', { type: 'GPE', rule: 'entities/name-tagger', aliases: [] }, [0, 6]],
  ['a group of a pack', { type: 'ORG', rule: 'entities/known-name', aliases: KNOWN_GROUP }, [0, 3, 6]],
  ['a group of the name model', { type: 'ORG', rule: 'entities/name-tagger', aliases: [] }, [0, 3, 6]],
] as const)('%s that is a surname of the text stays after words of place only', (_, found, left) => {
  const text = reading('Marie Orvala spoke . Orvala left . In Orvala it rained');
  const one = { ...found, form: 'name', score: 0.93 } as const;
  const all = [
    candidate(text, 0, 2, { ...TAGGED, type: 'PER', score: 0.9 }),
    candidate(text, 3, 4, one),
    candidate(text, 6, 7, one),
  ];
  expect(dropSurnamePlaces(text, all).map(({ from }) => from)).toEqual(left);
});
