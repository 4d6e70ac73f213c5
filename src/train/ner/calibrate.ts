/** A name found on a document held out, with the model's own probability. */
export interface Judged {
  readonly probability: number;
  readonly right: boolean;
}

const STEPS = 50;
const HALVINGS = 20;
type Curve = readonly [number, number];

/**
 * Slope and offset of a logistic curve from the model's log-odds to the observed share of right names:
 * Newton's method, with shorter steps where a full one would make it worse.
 */
export function calibrate(judged: readonly Judged[]): Curve {
  let curve: Curve = [1, 0];
  let loss = lossOf(judged, curve);
  for (let step = 0; step < STEPS; step++) {
    const next = better(judged, curve, loss);
    if (next === null) break;
    curve = next;
    loss = lossOf(judged, curve);
  }
  return curve;
}

function better(judged: readonly Judged[], [slope, offset]: Curve, loss: number): Curve | null {
  const [bySlope, byOffset] = newtonStep(judged, [slope, offset]);
  for (let part = 1, n = 0; n < HALVINGS; n++, part /= 2) {
    const next: Curve = [slope + part * bySlope, offset + part * byOffset];
    if (lossOf(judged, next) < loss) return next;
  }
  return null;
}

function newtonStep(judged: readonly Judged[], [slope, offset]: Curve): Curve {
  let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6];
  for (const { probability, right } of judged) {
    const x = logOdds(probability);
    const p = share(slope * x + offset);
    const by = (right ? 1 : 0) - p;
    const w = p * (1 - p);
    g0 += by * x;
    g1 += by;
    h00 += w * x * x;
    h01 += w * x;
    h11 += w;
  }
  const det = h00 * h11 - h01 * h01;
  return [(h11 * g0 - h01 * g1) / det, (h00 * g1 - h01 * g0) / det];
}

function lossOf(judged: readonly Judged[], [slope, offset]: Curve): number {
  let loss = 0;
  for (const { probability, right } of judged) {
    const p = share(slope * logOdds(probability) + offset);
    loss -= Math.log(Math.max(right ? p : 1 - p, 1e-12));
  }
  return loss;
}

function share(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

function logOdds(probability: number): number {
  const p = Math.min(Math.max(probability, 1e-6), 1 - 1e-6);
  return Math.log(p / (1 - p));
}
