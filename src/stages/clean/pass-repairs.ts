import { applyProposals, type Draft, type Proposal, recordOthers } from './draft.ts';
import { gatherEvidence } from './repairs/evidence.ts';
import type { Lexicons } from './repairs/lexicon.ts';
import { type Finding, type Mender, mend } from './repairs/mend.ts';
import { nearNames } from './repairs/near-names.ts';
import { reversedQuotes } from './repairs/reversed-quotes.ts';
import { compileTriggers, type Trigger } from './repairs/triggers.ts';

/** The draft after all repairs, and how much in it speaks for a machine as translator. */
export interface Mended {
  readonly draft: Draft;
  readonly signs: number;
}

/** Punctuation first, since words are read by it; spacing last, since it joins what words became. */
const PASSES = ['punctuation', 'words', 'spacing'] as const;
type Pass = (typeof PASSES)[number];
/** The rules of each pass, with what triggers them. */
export type RepairPasses = readonly (readonly [Pass, Trigger])[];
/** A mended word is evidence for the next one; chains longer than this are not believed. */
const ROUNDS = 4;
/** So many signs of a machine as translator are beyond chance. */
export const TRANSLATED = 2;

export function compilePasses(menders: readonly Mender[]): RepairPasses {
  return PASSES.map(
    (pass) => [pass, compileTriggers(menders.filter(({ rule }) => rule.pass === pass))] as const,
  );
}

/** Runs all repairs, again as long as they change something, so that a clean text is one that nothing changes. */
export function runRepairs(draft: Draft, passes: RepairPasses, lexicons: Lexicons): Mended {
  let state: Mended = { draft, signs: countPhrases(draft.view.text, lexicons) };
  for (let round = 1; round <= ROUNDS; round++) {
    const { text } = state.draft.view;
    const others: Others = { suggested: [], vetoed: [] };
    for (const [pass, trigger] of passes) state = runPass(state, trigger, lexicons, pass, others);
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
  const guesses = signs >= TRANSLATED ? nearNames(draft.view.text) : [];
  const noted = recordOthers(draft, [...suggested, ...guesses], 'suggested');
  return { draft: recordOthers(noted, vetoed, 'vetoed'), signs };
}

function runPass(
  { draft, signs }: Mended,
  trigger: Trigger,
  lexicons: Lexicons,
  pass: Pass,
  others: Others,
): Mended {
  const { text } = draft.view;
  const more = pass === 'punctuation' ? reversedQuotes(text, lexicons.words('FUNCTION_WORD')) : [];
  const active = trigger(text);
  const early = collect(
    active.filter((mender) => !mender.late),
    text,
    lexicons,
    signs,
  );
  const known = signs + more.length + early.filter((finding) => finding.sign).length;
  const late = collect(
    active.filter((mender) => mender.late),
    text,
    lexicons,
    known,
  );
  const findings = [...early, ...late];
  const of = (status: Finding['status']): readonly Proposal[] =>
    findings.filter((finding) => finding.status === status).map((finding) => finding.proposal);
  others.suggested = [...others.suggested, ...of('suggested')];
  others.vetoed = [...others.vetoed, ...of('vetoed')];
  return { draft: applyProposals(draft, [...of('applied'), ...more]), signs: known };
}

function collect(
  menders: readonly Mender[],
  text: string,
  lexicons: Lexicons,
  signs: number,
): readonly Finding[] {
  if (menders.length === 0) return [];
  const evidence = gatherEvidence(text, lexicons, signs);
  return menders.flatMap((mender) => mend(mender, evidence));
}

/** Phrases that machines like count half: an English writer may use one of them. */
function countPhrases(text: string, lexicons: Lexicons): number {
  return Math.floor(lexicons.find('TRANSLATED_PHRASE', text).length / 2);
}
