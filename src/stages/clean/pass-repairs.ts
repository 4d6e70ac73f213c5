import { applyProposals, type Draft, type Proposal, recordOthers } from './draft.ts';
import { lineReader, type ReadLine } from './repairs/by-line.ts';
import { type Evidence, gatherEvidence } from './repairs/evidence.ts';
import type { Lexicons } from './repairs/lexicon.ts';
import { type Finding, type Mender, mend } from './repairs/mend.ts';
import { reversedQuotes } from './repairs/reversed-quotes.ts';
import { compileScan, type Hits, type Scan } from './repairs/scan.ts';
import { compileTriggers, type Trigger } from './repairs/triggers.ts';

/** The draft after all repairs, and how much in it speaks for a machine as translator. */
export interface Mended {
  readonly draft: Draft;
  readonly signs: number;
}

/** Everything that repairs need, compiled once. */
export interface Repairs {
  readonly menders: Readonly<Record<Pass, readonly Mender[]>>;
  readonly trigger: Trigger<Asked>;
  readonly startScan: () => Scan;
  readonly functionWords: ReadonlySet<string>;
}

/** Punctuation first, since words are read by it; spacing last, since it joins what words became. */
const PASSES = ['punctuation', 'words', 'spacing'] as const;
type Pass = (typeof PASSES)[number];
const PHRASES = 'TRANSLATED_PHRASE';
/** What a line may be worth asking: a rule, or the phrases of machines. */
type Asked = Mender | typeof PHRASES;
/** A mended word is evidence for the next one; chains longer than this are not believed. */
const ROUNDS = 4;
/** So many signs of a machine as translator are beyond chance. */
export const TRANSLATED = 2;

export function compileRepairs(menders: readonly Mender[], lexicons: Lexicons): Repairs {
  const of = (pass: Pass): readonly Mender[] => menders.filter(({ rule }) => rule.pass === pass);
  const names = new Set([PHRASES, ...menders.flatMap((mender) => mender.lexicons)]);
  const rules = menders.flatMap((what) => what.rule.triggers.map((words) => ({ words, what })));
  // A phrase may begin with a capital or without.
  const phrases = [...lexicons.words(PHRASES)].map(
    (words) => ({ words: words.slice(1), what: PHRASES }) as const,
  );
  return {
    menders: {
      punctuation: of('punctuation'),
      words: of('words'),
      spacing: of('spacing'),
    },
    trigger: compileTriggers<Asked>([...rules, ...phrases]),
    startScan: compileScan(lexicons, names),
    functionWords: lexicons.words('FUNCTION_WORD'),
  };
}

/** What one state of the text holds; passes that change nothing share it. */
interface Reading {
  readonly text: string;
  /** What may find something, with the starts of the lines where. */
  readonly active: ReadonlyMap<Asked, readonly number[]>;
  readonly hits: Hits;
  readonly evidence: Evidence;
}

/** Reads the states of one text, each line once. */
function readerOf({ trigger, startScan }: Repairs): (text: string) => Reading {
  const linesOf = lineReader(trigger);
  const scan = startScan();
  return (text) => {
    const lines = linesOf(text);
    const starts = lines.map(({ start }) => start);
    const hits = scan(text);
    return { text, active: activeIn(lines), hits, evidence: gatherEvidence(text, starts, hits) };
  };
}

function activeIn(lines: readonly ReadLine<ReadonlySet<Asked>>[]): ReadonlyMap<Asked, readonly number[]> {
  const active = new Map<Asked, number[]>();
  for (const { start, found } of lines)
    for (const asked of found) {
      const starts = active.get(asked);
      if (starts === undefined) active.set(asked, [start]);
      else starts.push(start);
    }
  return active;
}

/** Runs all repairs, again as long as they change something, so that a clean text is one that nothing changes. */
export function runRepairs(draft: Draft, repairs: Repairs): Mended {
  const read = readerOf(repairs);
  let reading = read(draft.view.text);
  let state: Mended = { draft, signs: countPhrases(reading) };
  for (let round = 1; round <= ROUNDS; round++) {
    const { text } = state.draft.view;
    const others: Others = { suggested: [], vetoed: [] };
    for (const pass of PASSES) {
      if (reading.text !== state.draft.view.text) reading = read(state.draft.view.text);
      state = runPass(state, reading, repairs, pass, others);
    }
    if (state.draft.view.text === text) return withOthers(state, others);
  }
  return state;
}

/** What a round found and did not apply; only the last round's count. */
interface Others {
  suggested: readonly Proposal[];
  vetoed: readonly Proposal[];
}

function withOthers({ draft, signs }: Mended, { suggested, vetoed }: Others): Mended {
  const noted = recordOthers(draft, suggested, 'suggested');
  return { draft: recordOthers(noted, vetoed, 'vetoed'), signs };
}

function runPass(
  { draft, signs }: Mended,
  { text, active, evidence }: Reading,
  { menders, functionWords }: Repairs,
  pass: Pass,
  others: Others,
): Mended {
  const more = pass === 'punctuation' ? reversedQuotes(text, functionWords) : [];
  const mine = active.size === 0 ? [] : menders[pass].filter((one) => active.has(one));
  const found = (late: boolean, so: number): readonly Finding[] => {
    const known = { ...evidence, signs: so };
    return mine
      .filter((mender) => mender.late === late)
      .flatMap((mender) => mend(mender, known, active.get(mender)));
  };
  const early = found(false, signs);
  const known = signs + more.length + early.filter((finding) => finding.sign).length;
  const findings = [...early, ...found(true, known)];
  const of = (status: Finding['status']): readonly Proposal[] =>
    findings.filter((finding) => finding.status === status).map((finding) => finding.proposal);
  others.suggested = [...others.suggested, ...of('suggested')];
  others.vetoed = [...others.vetoed, ...of('vetoed')];
  return { draft: applyProposals(draft, [...of('applied'), ...more]), signs: known };
}

/** Phrases that machines like count half: an English writer may use one of them. */
function countPhrases({ active, hits }: Reading): number {
  return active.has(PHRASES) ? Math.floor(hits(PHRASES).length / 2) : 0;
}
