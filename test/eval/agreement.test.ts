import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Annotation, agreement, cohensKappa } from '../../src/eval/agreement.ts';

const name = (start: number, end: number, type: 'GPE' | 'ORG', entity: string) => ({
  start,
  end,
  type,
  entity,
});
const event = (
  start: number,
  type: 'ASSAULT' | 'ACCUSE',
  actor: string[],
  factuality: 'asserted' | 'claimed',
) => ({
  type,
  trigger: { start, end: start + 5, text: 'words' },
  actor,
  recipient: [],
  factuality,
});
const reader = (entities: Annotation['entities'], events: Annotation['events'] = []): Annotation => ({
  source_id: 'lake',
  entities,
  dates: [],
  events,
});
const of = (measure: string, a: Annotation, b: Annotation) =>
  agreement([[a, b]]).find((one) => one.measure === measure);

describe('two readers', () => {
  const first = reader(
    [name(0, 4, 'GPE', 'oslo'), name(10, 14, 'ORG', 'navy'), name(20, 24, 'GPE', 'oslo')],
    [event(30, 'ASSAULT', ['navy'], 'asserted'), event(40, 'ACCUSE', ['oslo'], 'asserted')],
  );
  const second = reader(
    [name(0, 4, 'GPE', 'o'), name(10, 14, 'GPE', 'n'), name(20, 25, 'GPE', 'o')],
    [event(31, 'ASSAULT', ['n'], 'claimed'), event(60, 'ACCUSE', ['o'], 'asserted')],
  );

  test.each([
    ['names, same span', 2, 1, 1],
    ['names, same type', 1, 1, 1],
    ['events, overlapping trigger', 1, 1, 1],
    ['events, same type', 1, 0, 0],
    ['events, same factuality', 0, 1, 1],
    ['events, same actor', 1, 0, 0],
    ['dates, overlapping span', 0, 0, 0],
  ])('%s: %i alike, %i and %i alone', (measure, both, onlyFirst, onlySecond) => {
    expect(of(measure, first, second)).toMatchObject({ both, onlyFirst, onlySecond });
  });

  test('nothing marked by either is no agreement and no disagreement', () => {
    expect(of('dates, overlapping span', first, second)?.f1).toBeNull();
  });

  test('an actor of another name is another actor', () => {
    const other = reader(second.entities, [event(30, 'ASSAULT', ['o'], 'asserted')]);
    expect(of('events, same actor', first, other)?.both).toBe(0);
  });

  test('whoever agrees with himself agrees wholly, in whatever order he marked', () => {
    const turned = reader([...first.entities].reverse(), [...first.events].reverse());
    for (const { f1, onlyFirst } of agreement([[first, turned]])) {
      expect(f1 ?? 1).toBe(1);
      expect(onlyFirst).toBe(0);
    }
  });
});

describe("Cohen's kappa", () => {
  // 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no: observed 0.7, by chance 0.5
  const table = (
    [
      ['yes', 'yes', 20],
      ['yes', 'no', 5],
      ['no', 'yes', 10],
      ['no', 'no', 15],
    ] as const
  ).flatMap(([a, b, n]) => Array.from({ length: n }, () => [a, b] as const));

  test('is what the textbook says', () => expect(cohensKappa(table)).toBeCloseTo(0.4, 10));
  test('says nothing of one label', () => expect(cohensKappa([['yes', 'yes']])).toBeNull());
  test('is the same from either side, and at most 1', () => {
    const label = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(fc.array(fc.tuple(label, label)), (labels) => {
        const turned = labels.map(([a, b]) => [b, a] as const);
        const [one, other] = [cohensKappa(labels), cohensKappa(turned)];
        expect(one ?? 0).toBeCloseTo(other ?? 0, 10);
        expect(one ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });
});
