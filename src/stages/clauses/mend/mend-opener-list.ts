import { type Bench, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

const LONGEST_OPENER = 30;
const LONGEST_SUBJECT = 14;

/** What stands behind the comma of an opener, up to its verb. */
interface Main {
  readonly comma: number;
  /** The first word of the verb group, and the verb itself. */
  readonly first: number;
  readonly verb: number;
}

/**
 * `After an attack near Gao, Mali and Niger closed the border`, read as a list `Gao, Mali and Niger`: no comma divides the
 * last two of a list from the verb, so they are its subject, and what stands before the first comma is over.
 */
export function mendOpenerList(bench: Bench): void {
  if (!isOpener(bench, bench.sentence.first)) return;
  const main = mainOf(bench);
  if (main === null) return;
  if (freeSubject(bench, main) || hasSubjectThere(bench, main)) raise(bench, main);
}

function isOpener(bench: Bench, first: number): boolean {
  const { pos, tag } = wordAt(bench, first);
  return pos === 'ADP' || pos === 'SCONJ' || tag === 'VBG';
}

function mainOf(bench: Bench): Main | null {
  const comma = wordBetween(bench, bench.sentence.first, LONGEST_OPENER, ({ text }) => text === ',');
  if (comma < 0) return null;
  const first = wordBetween(
    bench,
    comma + 1,
    LONGEST_SUBJECT,
    ({ pos, tag, text }) => /^(VERB|AUX)$/.test(pos) || text === ',' || /^W/.test(tag),
  );
  if (first < 0 || !/^(VERB|AUX)$/.test(wordAt(bench, first).pos)) return null;
  const verb = wordAt(bench, first).pos === 'AUX' ? wordAt(bench, first).head : first;
  if (verb < first || wordAt(bench, verb).pos !== 'VERB' || wordAt(bench, first).tag === 'VBG') return null;
  return { comma, first, verb };
}

function wordBetween(
  { sentence, tokens }: Bench,
  from: number,
  most: number,
  fits: (word: Bench['tokens'][number]) => boolean,
): number {
  for (let i = from; i < Math.min(sentence.last, from + most); i++) {
    const word = tokens[i];
    if (word !== undefined && fits(word)) return i;
  }
  return -1;
}

/** Ties the two names behind the comma to the verb; false where they are not read as a list with what stands before. */
function freeSubject(bench: Bench, { comma, first, verb }: Main): boolean {
  const one = wordBetween(
    bench,
    comma + 1,
    LONGEST_SUBJECT,
    ({ dep, head }) => /^(conj|appos)$/.test(dep) && head < comma,
  );
  if (one < 0 || one >= first || !isNominal(wordAt(bench, one))) return false;
  const { head: before } = wordAt(bench, one);
  const two = wordBetween(bench, one + 1, first - one - 1, ({ dep, head }) =>
    dep === 'conj' ? head === before || head === one : dep.startsWith('nsubj') && head === verb,
  );
  const cc = wordBetween(bench, one + 1, two - one - 1, ({ dep }) => dep === 'cc');
  if (two < 0 || cc < 0 || !isNominal(wordAt(bench, two)) || kid(bench, two, /^case$/) >= 0) return false;
  if (kidsOf(bench, verb).some((child) => isOther(bench, child, { before, two }))) return false;
  const subject = kid(bench, verb, /^aux:pass$/) < 0 ? 'nsubj' : 'nsubj:pass';
  if (wordAt(bench, before).head === verb) patch(bench, before, { dep: 'obl' });
  patch(bench, one, { head: verb, dep: subject });
  patch(bench, two, { head: one, dep: 'conj' });
  patch(bench, cc, { head: two });
  return true;
}

/** A subject of the verb that is neither of the list. */
function isOther(
  bench: Bench,
  child: number,
  list: { readonly before: number; readonly two: number },
): boolean {
  return wordAt(bench, child).dep.startsWith('nsubj') && child !== list.before && child !== list.two;
}

/** A clause without a relative word that has a subject of its own behind the comma. */
function hasSubjectThere(bench: Bench, { comma, first, verb }: Main): boolean {
  const subject = kid(bench, verb, /^nsubj/);
  return /^acl/.test(wordAt(bench, verb).dep) && subject > comma && subject < first;
}

/** Makes the verb the main one where the tree took a word of the opener for it. */
function raise(bench: Bench, { comma, first, verb }: Main): void {
  const root = wordBetween(bench, bench.sentence.first, comma - bench.sentence.first, ({ head }) => head < 0);
  const { dep, tag } = wordAt(bench, verb);
  if (root < 0) {
    if (/^acl/.test(dep)) hangOnMain(bench, verb);
    return;
  }
  const finite = tag === 'VBN' && first === verb ? 'VBD' : tag;
  patch(bench, verb, { head: -1, dep: 'root', tag: finite });
  patch(bench, root, { head: verb, dep: wordAt(bench, root).pos === 'VERB' ? 'advcl' : 'obl' });
  for (const child of kidsOf(bench, root)) if (child > verb) patch(bench, child, { head: verb });
}

/** A verb of the subject's that is no participle: it goes with the verb the subject's opener hangs on. */
function hangOnMain(bench: Bench, verb: number): void {
  const root = wordBetween(bench, verb + 1, bench.sentence.last - verb, ({ head }) => head < 0);
  if (root < 0) return;
  patch(bench, verb, { head: root, dep: 'ccomp' });
}
