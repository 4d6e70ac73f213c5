import type { Sentence } from '../../../core/layers/segments.ts';
import { asideBehind } from '../aside.ts';
import type { Draft, Scene } from '../draft.ts';
import { type Tree, token } from '../tree.ts';

/** Words of who says it, and of when and how, at most. */
const LONGEST_SPEAKER = 14;
const LONGEST_REST = 10;
const LONGEST_NAME = 7;

/**
 * The words before `, the army said on Monday, adding …`: a speaker and a verb of saying that nothing but circumstances
 * follow, to the end of the sentence or to what the speaker does besides. From the first word to the comma; null without.
 */
export function saidBefore(
  scene: Scene,
  sentence: Sentence,
  { predicate }: Draft,
): readonly [from: number, to: number] | null {
  if (!isLast(scene, sentence, predicate)) return null;
  const { first } = sentence;
  const opener = token(scene.tree, first);
  if (opener.pos === 'SCONJ' || opener.dep === 'mark' || opener.tag === 'WRB') return null;
  // `Speaking a year after the raid, the envoy said:` tells when it was said, not what
  if (opener.tag === 'VBG' && opener.dep === 'advcl' && opener.head === predicate) return null;
  const comma = commaBefore(scene, sentence, predicate);
  return comma > first ? [first, comma] : null;
}

function isLast({ tree }: Scene, { last }: Sentence, saying: number): boolean {
  for (let i = saying + 1; i < last; i++) {
    const { pos, text, tag } = token(tree, i);
    if (i === last - 1 && pos === 'PUNCT') return true;
    // `told the agency, after rebels fled`, `told the agency because he may not speak`
    if (text === ',') return asideBehind(tree.tokens[i + 1]) !== null;
    if (/^because$/i.test(text)) return true;
    if (/^(VERB|AUX|SCONJ)$/.test(pos) || /^(WP|WDT)/.test(tag) || i - saying > LONGEST_REST) return false;
  }
  return true;
}

/** The comma or mark before the speaker; a name between commas belongs to who bears it. -1 without. */
function commaBefore({ tree }: Scene, { first }: Sentence, saying: number): number {
  if (saying <= first) return -1;
  const end = token(tree, saying - 1).text === ',' ? nameBefore(tree, first, saying - 1) : saying;
  for (let i = end - 1; i > first && saying - i <= LONGEST_SPEAKER; i--) {
    const { pos, text, tag } = token(tree, i);
    if (/^[,"”]$/.test(text)) return end - i > 1 ? i : -1;
    if (!isNominalPart(pos, tag, text)) return -1;
  }
  return -1;
}

/** The comma before a name that a comma closes: `the governor, Jane Roe,`; 0 without. */
function nameBefore(tree: Tree, first: number, closing: number): number {
  for (let i = closing - 1; i > first && closing - i <= LONGEST_NAME; i--) {
    const { pos, text } = token(tree, i);
    if (text === ',') return closing - i > 1 ? i : 0;
    if (pos !== 'PROPN' && !/^\p{Ll}{1,4}$/u.test(text)) return 0;
  }
  return 0;
}

/** What may stand in `two aides to the governor of Bor and a guard`. */
function isNominalPart(pos: string, tag: string, text: string): boolean {
  if (/^(WP|WDT)/.test(tag) || /^(?:after|before|since|as|until|when)$/i.test(text)) return false;
  return (
    /^(NOUN|PROPN|PRON|DET|ADJ|NUM|ADP)$/.test(pos) || tag === 'POS' || text === 'and' || /^[()-]$/.test(text)
  );
}
