import words from './made-words.json' with { type: 'json' };

/** A list of `made-words.json`. */
export type Kind = keyof typeof words;
export type NameType = 'PER' | 'ORG' | 'GPE';
export type Names = Readonly<Record<NameType, readonly string[]>>;

/** Draws words, names and ways of saying by one dice: the same dice gives the same sentences. */
export interface Draw {
  chance(share: number): boolean;
  one<T>(items: readonly T[]): T;
  word(kind: Kind): string;
  /** The words of a name. */
  name(type: NameType): readonly string[];
  /** One of several ways, each as often as its weight says. */
  way<T>(...ways: readonly (readonly [weight: number, make: () => T])[]): T;
  /** Made now and then, or not at all. */
  maybe<T>(share: number, make: () => T): readonly T[];
}

export function makeDraw(dice: () => number, names: Names): Draw {
  const one = <T>(items: readonly T[]): T => items[Math.floor(dice() * items.length)] as T;
  return {
    one,
    chance: (share) => dice() < share,
    word: (kind) => one(words[kind]),
    name: (type) => one(names[type]).split(' '),
    maybe: (share, make) => (dice() < share ? [make()] : []),
    way: (...ways) => {
      let left = dice() * ways.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, make] of ways) {
        left -= weight;
        if (left < 0) return make();
      }
      return (ways.at(-1) as (typeof ways)[number])[1]();
    },
  };
}
