import { clauseOf, lemmaAt, tokenAt } from '../../core/doc-index.ts';
import type { ClauseArgument } from '../../core/layers/clause.ts';
import type { FrameRow } from '../../packs/events.schema.ts';
import type { Role } from './draft.ts';
import type { Scene } from './scene.ts';
import { slotArguments } from './slots.ts';
import { isOf } from './words.ts';

const MEANS_PREPOSITIONS = new Set(['with', 'by', 'using', 'from', 'in']);

/** The mode that the words around a trigger give: its own word, its modifiers, its weapons. */
export function modeOf(scene: Scene, clause: number, row: FrameRow): string | null {
  const words = nearWords(scene, clause, row);
  for (const mode of scene.words.modes)
    if (mode.row.type === row.type && words.some((word) => mode.words.has(word))) return mode.row.mode;
  return null;
}

/** What a frame of its own accord takes no weapon from is hit: `shot down a drone`, `destroyed ten rockets`. */
export function isTarget({ roles }: FrameRow, { slot }: ClauseArgument): boolean {
  return roles.weapon !== undefined && slot === 'object' && !roles.weapon.includes(slot);
}

/** The weapons among the arguments of a clause. */
export function weaponRoles(scene: Scene, clause: number, row: FrameRow): Role[] {
  const { args } = clauseOf(scene, clause);
  return args.flatMap((arg): Role[] => {
    const lemma = lemmaAt(scene, arg.head);
    const means =
      !isPeople(scene, lemma) &&
      scene.words.modes.some(
        (mode) => mode.row.weapon && mode.row.type === row.type && mode.words.has(lemma),
      );
    const fits =
      arg.slot === 'modifier' || arg.slot === 'object' || MEANS_PREPOSITIONS.has(arg.preposition ?? '');
    if (!means || !fits || isTarget(row, arg)) return [];
    const { start, end } = arg.span;
    return [{ role: 'weapon', start, end, mention: null, date: null, quantity: null, from: arg }];
  });
}

function nearWords(scene: Scene, clause: number, row: FrameRow): readonly string[] {
  const { predicate, args } = clauseOf(scene, clause);
  const heads = args.filter(
    (arg) => !isTarget(row, arg) && (arg.slot !== 'oblique' || MEANS_PREPOSITIONS.has(arg.preposition ?? '')),
  );
  const inside = ['with', 'by'].flatMap((slot) => slotArguments(scene, clause, slot));
  // `shot down a drone` names no weapon
  const own = args.some((arg) => isTarget(row, arg)) ? [] : [predicate];
  const tokens = [...own, ...[...heads, ...inside].map((arg) => arg.head)];
  return tokens.flatMap((token) => [lemmaAt(scene, token), ...modifiers(scene, token)]);
}

/** Modifiers alone and with their head (`car bomb`). */
function modifiers(scene: Scene, token: number): readonly string[] {
  const head = lemmaAt(scene, token);
  return (scene.kids[token] ?? [])
    .filter((kid) => /^(amod|compound|nmod:desc)/.test(tokenAt(scene, kid).dep))
    .flatMap((kid) => [lemmaAt(scene, kid), `${lemmaAt(scene, kid)} ${head}`]);
}

/** Gunmen and bombers tell the means without being it. */
function isPeople(scene: Scene, lemma: string): boolean {
  return isOf(scene.words, 'armed', lemma) || isOf(scene.words, 'person', lemma);
}
