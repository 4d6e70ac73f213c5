import { describe, expect, test } from 'vitest';
import { analyse } from '../../pipeline.ts';

/** `object < indirect` of the verbs of a text. */
function gifts(raw: string): readonly string[] {
  const { clauses, segments } = analyse(raw);
  return clauses
    .filter(({ kind }) => kind === 'verb')
    .map(({ args }) => {
      const words = (slot: string) =>
        args.filter((arg) => arg.slot === slot).map(({ head }) => segments.tokens[head]?.text);
      return `${words('object').join('+')} < ${words('indirect').join('+')}`;
    });
}

describe('of two nouns behind a verb that gives, the first is to whom', () => {
  test.each<[string, readonly string[]]>([
    ['A court in Minsk gave the editor a 12-year prison term.', ['term < editor']],
    ['Russia sent Mali four helicopters.', ['helicopters < Mali']],
    ['Iran gave the rebels 200 missiles.', ['missiles < rebels']],
    ['Russia sent Wagner fighters to Mali.', ['fighters < ']],
    ['The militia took hostages Monday.', ['hostages < ']],
    ['Kenya gave food, fuel and tents.', ['food+fuel+tents < ']],
  ])('%s', (text, read) => {
    expect(gifts(text)).toEqual(read);
  });
});
