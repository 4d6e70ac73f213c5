/** What an export could not take along: how often, why, and where it was seen first. */
export interface Loss {
  readonly why: string;
  readonly count: number;
  /** Where it was seen first; null when there is no place to point to. */
  readonly first: string | null;
  /** left: the format has no place for it, or it was not asked for; noted: changed; broken: the dataset is damaged. */
  readonly kind: 'left' | 'noted' | 'broken';
}

/** Counts what is left out, so that nothing goes without a word. */
export interface Losses {
  /** @param why as it is told to the user: `spans inside another span` */
  add(why: string, count?: number): void;
  /** Something that was changed, and not left out. */
  note(what: string, count: number): void;
  /** A row that cannot be read: the rest goes on without it. */
  broken(why: string, where: string): void;
  list(): readonly Loss[];
}

export function losses(): Losses {
  const all = new Map<string, Loss>();
  /** Tables are read more than once: a broken row counts once. */
  const seen = new Set<string>();
  const put = (why: string, count: number, kind: Loss['kind'], first: string | null = null): void => {
    const before = all.get(why);
    all.set(why, { why, count: count + (before?.count ?? 0), kind, first: before?.first ?? first });
  };
  return {
    add(why, count = 1) {
      if (count > 0) put(why, count, 'left');
    },
    note(what, count) {
      if (count > 0) put(what, count, 'noted');
    },
    broken(why, where) {
      if (seen.has(where)) return;
      seen.add(where);
      put(why, 1, 'broken', where);
    },
    list: () => [...all.values()],
  };
}
