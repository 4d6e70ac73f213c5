import { type FeatureList, makeFeatureList } from '../../nlp/features.ts';
import { bestClass } from '../../nlp/linear-model.ts';
import { labelFeatures } from '../../nlp/parser-arc-features.ts';
import type { ParserAtoms } from '../../nlp/parser-atoms.ts';
import { moveFeatures } from '../../nlp/parser-features.ts';
import {
  canDo,
  doMove,
  headFor,
  isDone,
  makeState,
  type ParserState,
  resetState,
  SHIFT,
  topOf,
} from '../../nlp/parser-state.ts';
import { learn, makeDice, makePerceptron, type Perceptron, scorePerceptron, shuffle } from '../perceptron.ts';
import { type GoldTree, moveCosts } from './oracle.ts';

export interface ParserCase {
  readonly atoms: ParserAtoms;
  readonly gold: GoldTree;
  /** How often the sentence is seen in a round. */
  readonly times: number;
}

export interface ParserSettings {
  readonly rounds: number;
  readonly bits: number;
  readonly labelBits: number;
  /** One run of learning for each; the model is the mean of all. */
  readonly seeds: readonly number[];
  /** How often a wrong guess is followed, so that the parser learns to go on after its own faults. */
  readonly explore: number;
  /** The right move must win by this much. */
  readonly margin: number;
  readonly moveUnit: number;
  readonly labelUnit: number;
}

export const PARSER_SETTINGS: ParserSettings = {
  rounds: 8,
  bits: 21,
  labelBits: 19,
  seeds: [11, 12, 13, 14, 15, 16],
  explore: 0.9,
  margin: 5,
  moveUnit: 0.5,
  labelUnit: 0.2,
};

/** What one run of learning gives: weights still dense. */
export interface LearntParser {
  readonly moves: Perceptron;
  readonly labels: Perceptron;
}

interface Lesson {
  readonly settings: ParserSettings;
  readonly moves: Perceptron;
  readonly labels: Perceptron;
  readonly dice: () => number;
  readonly list: FeatureList;
  readonly labelList: FeatureList;
  readonly scores: Float64Array;
  readonly labelScores: Float64Array;
  readonly costs: Float64Array;
}

/** Learns with a dynamic oracle: after a fault the best that is still possible counts as right. */
export function learnParser(
  cases: readonly ParserCase[],
  labelCount: number,
  settings: ParserSettings,
  seed: number,
): LearntParser {
  const moves = makePerceptron(settings.bits, 3);
  const labels = makePerceptron(settings.labelBits, labelCount);
  const dice = makeDice(seed);
  const lesson: Lesson = {
    settings,
    moves,
    labels,
    dice,
    list: makeFeatureList(settings.bits),
    labelList: makeFeatureList(settings.labelBits),
    scores: new Float64Array(3),
    labelScores: new Float64Array(labelCount),
    costs: new Float64Array(3),
  };
  const longest = Math.max(...cases.map(({ gold }) => gold.head.length));
  const state = makeState(longest);
  const all = cases.flatMap((one) => Array.from({ length: one.times }, () => one));
  for (let round = 0; round < settings.rounds; round++)
    for (const one of shuffle(all, dice)) learnSentence(lesson, state, one, round > 0);
  return { moves, labels };
}

function learnSentence(lesson: Lesson, state: ParserState, one: ParserCase, mayExplore: boolean): void {
  const { moves, scores, costs, list } = lesson;
  resetState(state, one.gold.head.length - 2);
  while (!isDone(state)) {
    moveFeatures(list, state, one.atoms);
    scorePerceptron(moves, list, scores);
    moveCosts(state, one.gold, costs);
    const guess = bestMove(state, scores);
    const right = bestRight(scores, costs);
    const rival = bestRival(scores, costs, lesson.settings.margin, right);
    if (rival >= 0) learn(moves, list, right, rival);
    moves.clock++;
    const follow = mayExplore && lesson.dice() < lesson.settings.explore ? guess : right;
    take(lesson, state, one, follow);
  }
}

function take(lesson: Lesson, state: ParserState, one: ParserCase, move: number): void {
  if (move === SHIFT) {
    doMove(state, move, 0);
    return;
  }
  const { labels, labelList, labelScores } = lesson;
  const child = topOf(state);
  const head = headFor(state, move);
  labelFeatures(labelList, state, one.atoms, head, child);
  scorePerceptron(labels, labelList, labelScores);
  const guess = bestClass(labelScores);
  if (one.gold.head[child] === head) {
    const right = one.gold.label[child] as number;
    if (guess !== right) learn(labels, labelList, right, guess);
    labels.clock++;
  }
  doMove(state, move, guess);
}

function bestMove(state: ParserState, scores: Float64Array | Int32Array): number {
  let best = -1;
  for (let move = 0; move < 3; move++)
    if (canDo(state, move) && (best < 0 || (scores[move] as number) > (scores[best] as number))) best = move;
  return best;
}

function bestRight(scores: Float64Array, costs: Float64Array): number {
  const least = Math.min(costs[0] as number, costs[1] as number, costs[2] as number);
  let best = -1;
  for (let move = 0; move < 3; move++)
    if (costs[move] === least && (best < 0 || (scores[move] as number) > (scores[best] as number)))
      best = move;
  return best;
}

/** The strongest worse move that comes within the margin of the right one; -1 when there is none. */
function bestRival(scores: Float64Array, costs: Float64Array, margin: number, right: number): number {
  let best = -1;
  for (let move = 0; move < 3; move++) {
    const cost = costs[move] as number;
    if (cost === Infinity || cost <= (costs[right] as number)) continue;
    if ((scores[move] as number) + margin <= (scores[right] as number)) continue;
    if (best < 0 || (scores[move] as number) > (scores[best] as number)) best = move;
  }
  return best;
}
