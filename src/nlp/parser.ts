import { makeFeatureList } from './features.ts';
import {
  bestClass,
  type LinearModel,
  readLinear,
  rowsOfFour,
  scoreClasses,
  scoreThree,
} from './linear-model.ts';
import { readModel } from './model-file.ts';
import { parserAtoms } from './parser-atoms.ts';
import { labelFeatures, moveFeatures } from './parser-features.ts';
import {
  canDo,
  doMove,
  FIRST,
  headFor,
  isDone,
  LEFT,
  makeState,
  type ParserState,
  ROOT,
  resetState,
  SHIFT,
  topOf,
} from './parser-state.ts';
import type { TaggerWord } from './tagger-features.ts';

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
  const list = makeFeatureList(model.moves.bits);
  const arcList = makeFeatureList(model.arcs.bits);
  const rows = rowsOfFour(model.moves);
  const scores = new Int32Array(3);
  const arcScores = new Int32Array(model.labels.length);
  const subjects = new Set(SUBJECTS.map((name) => model.labels.indexOf(name)));
  let state = makeState(64);
  return {
    labels: model.labels,
    parse(words, tags) {
      if (words.length + FIRST + 4 > state.head.length) state = makeState(words.length * 2);
      const atoms = parserAtoms(words, tags);
      resetState(state, words.length);
      while (!isDone(state)) {
        moveFeatures(list, state, atoms);
        scoreThree(rows, list, scores);
        const move = bestMove(state, scores);
        if (move === SHIFT) {
          doMove(state, SHIFT, 0);
          continue;
        }
        const head = headFor(state, move);
        labelFeatures(arcList, state, atoms, head, topOf(state));
        scoreClasses(model.arcs, arcList, arcScores);
        const label = bestClass(arcScores);
        if (move === LEFT && subjects.has(label) && hasSubject(state, head, subjects))
          doMove(state, SHIFT, 0);
        else doMove(state, move, label);
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
