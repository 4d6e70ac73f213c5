import { bestClass, type LinearModel, readLinear } from './linear-model.ts';
import { readModel } from './model-file.ts';
import { type ParserAtoms, parserAtoms } from './parser-atoms.ts';
import { labelScorer } from './parser-label-scores.ts';
import { moveScorer } from './parser-move-scores.ts';
import {
  canDo,
  doMove,
  FIRST,
  headFor,
  isDone,
  LEFT,
  makeState,
  type ParserState,
  RIGHT,
  ROOT,
  resetState,
  SHIFT,
  topOf,
} from './parser-state.ts';
import type { TaggerWord } from './tagger-atoms.ts';

/** Heads count within the sentence; -1 is the root. */
export interface ParsedTree {
  readonly heads: Int32Array;
  /** Names of the relations, one a word. */
  readonly deps: readonly string[];
}

export interface Parser {
  readonly labels: readonly string[];
  parse(words: readonly TaggerWord[], tags: Uint8Array): ParsedTree;
}

export interface ParserModel {
  readonly labels: readonly string[];
  readonly moves: LinearModel;
  readonly arcs: LinearModel;
}

export function loadParser(path: string): Parser {
  const file = readModel(path);
  const labels = file.header.labels as readonly string[];
  return makeParser({
    labels,
    moves: readLinear(file, 'moves', 3),
    arcs: readLinear(file, 'arcs', labels.length),
  });
}

/** Greedy: linear in the length of the sentence. */
export function makeParser(model: ParserModel): Parser {
  const scoresOfMoves = moveScorer(model.moves);
  const scoresOfLabels = labelScorer(model.arcs);
  const cases = model.labels.indexOf('case');
  const subjects = new Set(SUBJECTS.map((name) => model.labels.indexOf(name)));
  let state = makeState(64);

  /** What the arc of a move would be called. */
  const labelFor = (atoms: ParserAtoms, move: number): number =>
    bestClass(scoresOfLabels(state, atoms, headFor(state, move), topOf(state)));

  /** Makes an arc, or what grammar leaves instead of a subject that cannot be one. */
  const attach = (atoms: ParserAtoms, move: number): void => {
    const label = labelFor(atoms, move);
    const isSubject = move === LEFT && subjects.has(label);
    if (isSubject && hasSubject(state, headFor(state, move), subjects)) doMove(state, SHIFT, 0);
    else if (isSubject && isIntroduced(state, cases) && canDo(state, RIGHT))
      doMove(state, RIGHT, labelFor(atoms, RIGHT));
    else doMove(state, move, label);
  };

  return {
    labels: model.labels,
    parse(words, tags) {
      if (words.length + FIRST + 4 > state.head.length) state = makeState(words.length * 2);
      const atoms = parserAtoms(words, tags);
      resetState(state, words.length);
      scoresOfMoves.start(state);
      while (!isDone(state)) {
        const move = bestMove(state, scoresOfMoves.next(state, atoms));
        if (move === SHIFT) {
          doMove(state, SHIFT, 0);
          continue;
        }
        attach(atoms, move);
      }
      return readTree(state, words.length, model.labels);
    },
  };
}

const SUBJECTS = ['nsubj', 'nsubj:pass', 'csubj', 'csubj:pass'];

/**
 * A verb has one subject. In `the minister, who visited Juba, resigned` the verb that has `who` cannot have
 * `minister` too, however near it stands.
 */
function hasSubject(state: ParserState, verb: number, subjects: ReadonlySet<number>): boolean {
  return [state.left1[verb], state.left2[verb]].some(
    (child) => child !== undefined && child >= FIRST && subjects.has(state.label[child] as number),
  );
}

/** `talks between Chad and Mali collapsed`: what a preposition introduces is no subject. */
function isIntroduced(state: ParserState, cases: number): boolean {
  const top = topOf(state);
  return [state.left1[top], state.left2[top]].some(
    (child) => child !== undefined && child >= FIRST && state.label[child] === cases,
  );
}

function bestMove(state: ParserState, scores: Int32Array): number {
  let best = -1;
  for (let move = 0; move < 3; move++)
    if (canDo(state, move) && (best < 0 || (scores[move] as number) > (scores[best] as number))) best = move;
  return best;
}

function readTree(state: ParserState, size: number, labels: readonly string[]): ParsedTree {
  const heads = new Int32Array(size);
  const deps: string[] = [];
  for (let i = 0; i < size; i++) {
    const head = state.head[i + FIRST] as number;
    heads[i] = head === ROOT ? -1 : head - FIRST;
    deps.push(head === ROOT ? 'root' : (labels[state.label[i + FIRST] as number] as string));
  }
  return { heads, deps };
}
