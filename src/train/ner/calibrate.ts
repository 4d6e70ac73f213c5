/** A name found on a document held out, with the model's own probability. */
export interface Judged {
  readonly probability: number;
  readonly right: boolean;
}

const STEPS = 50;

/** Slope and offset of a logistic curve from the model's log-odds to the observed share of right names (Newton's method). */
export function calibrate(judged: readonly Judged[]): readonly [number, number] {
  let slope = 1;
  let offset = 0;
  for (let step = 0; step < STEPS; step++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6];
    for (const { probability, right } of judged) {
      const x = logOdds(probability);
      const p = 1 / (1 + Math.exp(-(slope * x + offset)));
      const by = (right ? 1 : 0) - p;
      const w = p * (1 - p);
      g0 += by * x;
      g1 += by;
      h00 += w * x * x;
      h01 += w * x;
      h11 += w;
    }
    const det = h00 * h11 - h01 * h01;
    if (Math.abs(det) < 1e-12) break;
    slope += (h11 * g0 - h01 * g1) / det;
    offset += (h00 * g1 - h01 * g0) / det;
  }
  return [slope, offset];
}

function logOdds(probability: number): number {
  const p = Math.min(Math.max(probability, 1e-6), 1 - 1e-6);
  return Math.log(p / (1 - p));
}
