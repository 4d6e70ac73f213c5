import { applyProposals, type Draft, type Proposal, recordOthers } from './draft.ts';
import { gatherEvidence } from './repairs/evidence.ts';
import type { Lexicons } from './repairs/lexicon.ts';
import { type Finding, type Mender, mend, triggered } from './repairs/mend.ts';
import { reversedQuotes } from './repairs/reversed-quotes.ts';

/** The draft after all repairs, and how much in it speaks for a machine as translator. */
export interface Mended {
  readonly draft: Draft;
  readonly signs: number;
}

const PASSES = ['punctuation', 'words', 'spacing'] as const;

/** Punctuation first, since words are read by it; spacing last, since it joins what words became. */
export function runRepairs(draft: Draft, menders: readonly Mender[], lexicons: Lexicons): Mended {
  let state: Mended = { draft, signs: countPhrases(draft.view.text, lexicons) };
  for (const pass of PASSES) {
    const mine = menders.filter(({ rule }) => rule.pass === pass);
    const more =
      pass === 'punctuation' ? reversedQuotes(state.draft.view.text, lexicons.words('FUNCTION_WORD')) : [];
    state = runPass(state, mine, lexicons, more);
  }
  return state;
}

function runPass(
  { draft, signs }: Mended,
  menders: readonly Mender[],
  lexicons: Lexicons,
  more: readonly Proposal[],
): Mended {
  const { text } = draft.view;
  const active = triggered(menders, text);
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
  const noted = recordOthers(recordOthers(draft, of('suggested'), 'suggested'), of('vetoed'), 'vetoed');
  return { draft: applyProposals(noted, [...of('applied'), ...more]), signs: known };
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
