import { type Bench, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';
import { says } from './mend-saying.ts';

/** `Soldiers, Hezbollah claimed on Monday, shelled Goma`, read as content of what it stands in: who speaks between commas only speaks. */
export function mendSayingBetween(bench: Bench, saying: number): void {
  const { dep, head, pos } = wordAt(bench, saying);
  if (pos !== 'VERB' || dep !== 'ccomp' || head < saying || !says(bench, wordAt(bench, saying))) return;
  const speaker = kid(bench, saying, /^nsubj$/);
  const subject = kid(bench, head, /^nsubj/);
  if (
    speaker < 0 ||
    speaker > saying ||
    subject < 0 ||
    subject > speaker ||
    kid(bench, saying, /^(mark|ccomp)$/) >= 0
  )
    return;
  if (wordAt(bench, Math.min(speaker, ...kidsOf(bench, speaker)) - 1).text !== ',') return;
  for (let i = saying + 1; i < head; i++)
    if (wordAt(bench, i).text === ',') {
      patch(bench, saying, { dep: 'parataxis' });
      return;
    }
}

/** `Rebels had attacked Goma, said the envoy`, read as a circumstance of the saying: a clause without a mark before it is what is said. */
export function mendInvertedSaying(bench: Bench, saying: number): void {
  if (wordAt(bench, saying - 1).text !== ',' || !says(bench, wordAt(bench, saying))) return;
  if (kid(bench, saying, /^(mark|aux|cc)$/) >= 0) return;
  const said = kidsOf(bench, saying).find((child) => isSaid(bench, child, saying));
  const speaker = said === undefined ? undefined : speakerBehind(bench, saying);
  if (said === undefined || speaker === undefined) return;
  patch(bench, said, { dep: 'ccomp' });
  patch(bench, speaker, { dep: 'nsubj' });
}

function isSaid(bench: Bench, i: number, saying: number): boolean {
  const { dep, pos, tag } = wordAt(bench, i);
  if (i > saying || dep !== 'advcl' || pos !== 'VERB' || tag === 'VBG') return false;
  return kid(bench, i, /^nsubj/) >= 0 && kid(bench, i, /^(mark|advmod)$/) < 0;
}

/** The noun right behind the verb, whatever the tree makes of it. */
function speakerBehind(bench: Bench, saying: number): number | undefined {
  const subject = kid(bench, saying, /^nsubj/);
  if (subject >= 0 && subject < saying) return undefined;
  return kidsOf(bench, saying).find(
    (child) =>
      child > saying && isNominal(wordAt(bench, child)) && kid(bench, child, /^(case|nsubj|cop)/) < 0,
  );
}
