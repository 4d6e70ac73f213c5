/** A word of a made sentence with what hangs on it on either side, in the order of the text. */
export interface Phrase {
  readonly form: string;
  readonly pos: string;
  readonly tag: string;
  readonly dep: string;
  readonly before: readonly Phrase[];
  readonly after: readonly Phrase[];
}

export function word(form: string, pos: string, tag: string): Phrase {
  return { form, pos, tag, dep: 'root', before: [], after: [] };
}

/** The same phrase in another role. */
export function as(dep: string, phrase: Phrase): Phrase {
  return { ...phrase, dep };
}

/** Hangs phrases before all that hangs there already. */
export function withBefore(phrase: Phrase, ...more: readonly Phrase[]): Phrase {
  return { ...phrase, before: [...more, ...phrase.before] };
}

/** Hangs phrases behind all that hangs there already. */
export function withAfter(phrase: Phrase, ...more: readonly Phrase[]): Phrase {
  return { ...phrase, after: [...phrase.after, ...more] };
}

export const comma = (): Phrase => as('punct', word(',', 'PUNCT', ','));
export const stop = (): Phrase => as('punct', word('.', 'PUNCT', '.'));
export const cc = (form: string): Phrase => as('cc', word(form, 'CCONJ', 'CC'));
export const mark = (form: string): Phrase => as('mark', word(form, 'SCONJ', 'IN'));
export const det = (form: string): Phrase => as('det', word(form, 'DET', 'DT'));
export const adjective = (form: string): Phrase => as('amod', word(form, 'ADJ', 'JJ'));
export const to = (): Phrase => as('mark', word('to', 'PART', 'TO'));

/** `in Kandahar`, `of the army` */
export function behind(preposition: string, phrase: Phrase): Phrase {
  return withBefore(phrase, as('case', word(preposition, 'ADP', 'IN')));
}

/** `according to the army` */
export function accordingTo(phrase: Phrase, first: string): Phrase {
  const preposition = withAfter(word(first, 'VERB', 'VBG'), as('fixed', word('to', 'ADP', 'IN')));
  return withBefore(phrase, as('case', preposition));
}

/** With the first word in a capital. */
export function capital(phrase: Phrase): Phrase {
  const [first, ...rest] = phrase.before;
  if (first !== undefined) return { ...phrase, before: [capital(first), ...rest] };
  return { ...phrase, form: phrase.form.charAt(0).toUpperCase() + phrase.form.slice(1) };
}

export interface FlatWord {
  readonly form: string;
  readonly pos: string;
  readonly tag: string;
  /** Within the sentence; -1 is the root. */
  readonly head: number;
  readonly dep: string;
}

/** The words in their order. A comma that meets another sign is left out. */
export function flatten(root: Phrase): readonly FlatWord[] {
  const order: Phrase[] = [];
  const above = new Map<Phrase, Phrase>();
  const walk = (phrase: Phrase): void => {
    for (const child of phrase.before) above.set(child, phrase);
    for (const child of phrase.after) above.set(child, phrase);
    phrase.before.forEach(walk);
    order.push(phrase);
    phrase.after.forEach(walk);
  };
  walk(root);
  const kept = order.filter((phrase, i) => phrase.dep !== 'punct' || order[i + 1]?.dep !== 'punct');
  const place = new Map(kept.map((phrase, i) => [phrase, i]));
  return kept.map((phrase, i) => {
    const head = above.get(phrase);
    const { pos, tag, dep } = phrase;
    const form = withArticle(phrase.form, kept[i + 1]?.form ?? '');
    return { form, pos, tag, dep, head: head === undefined ? -1 : (place.get(head) ?? -1) };
  });
}

function withArticle(form: string, next: string): string {
  return /^a$/i.test(form) && /^[aeiou]/i.test(next) ? `${form}n` : form;
}
