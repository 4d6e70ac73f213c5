/**
 * The pairing of rows with columns that has the greatest sum of weights, as the column of each row (-1: none).
 * Kuhn–Munkres with potentials, O(rows² · columns). Weights are 0 or greater; a pair of weight 0 is no pair.
 */
export function bestAssignment(weights: readonly (readonly number[])[]): readonly number[] {
  const rows = weights.length;
  const columns = weights[0]?.length ?? 0;
  if (rows === 0 || columns === 0) return weights.map(() => -1);
  if (rows > columns) return turnedRound(weights, columns);
  const state = {
    weights,
    columns,
    rowPotential: new Float64Array(rows + 1),
    columnPotential: new Float64Array(columns + 1),
    /** The row (from 1) that holds a column; 0: free. Column 0 is the place where a new row waits. */
    rowOf: new Int32Array(columns + 1),
  };
  for (let row = 1; row <= rows; row++) placeRow(state, row);
  const columnOf = weights.map(() => -1);
  for (let column = 1; column <= columns; column++) {
    const row = (state.rowOf[column] ?? 0) - 1;
    if (row >= 0 && (weights[row]?.[column - 1] ?? 0) > 0) columnOf[row] = column - 1;
  }
  return columnOf;
}

interface State {
  readonly weights: readonly (readonly number[])[];
  readonly columns: number;
  readonly rowPotential: Float64Array;
  readonly columnPotential: Float64Array;
  readonly rowOf: Int32Array;
}

function turnedRound(weights: readonly (readonly number[])[], columns: number): readonly number[] {
  const turned = Array.from({ length: columns }, (_, column) => weights.map((row) => row[column] ?? 0));
  const columnOf = weights.map(() => -1);
  bestAssignment(turned).forEach((row, column) => {
    if (row >= 0) columnOf[row] = column;
  });
  return columnOf;
}

/** Gives the row a column along the cheapest path of changes. */
function placeRow(state: State, row: number): void {
  const { rowOf, columns } = state;
  rowOf[0] = row;
  const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(columns + 1);
  const used = new Uint8Array(columns + 1);
  let column = 0;
  do {
    used[column] = 1;
    column = nextColumn(state, column, { least, before, used });
  } while (rowOf[column] !== 0);
  while (column !== 0) {
    const previous = before[column] as number;
    rowOf[column] = rowOf[previous] as number;
    column = previous;
  }
}

interface Search {
  readonly least: Float64Array;
  readonly before: Int32Array;
  readonly used: Uint8Array;
}

function nextColumn(state: State, from: number, { least, before, used }: Search): number {
  const { weights, columns, rowPotential, columnPotential, rowOf } = state;
  const row = rowOf[from] as number;
  let delta = Number.POSITIVE_INFINITY;
  let next = 0;
  for (let j = 1; j <= columns; j++) {
    if (used[j]) continue;
    const cost =
      -(weights[row - 1]?.[j - 1] ?? 0) - (rowPotential[row] as number) - (columnPotential[j] as number);
    if (cost < (least[j] as number)) {
      least[j] = cost;
      before[j] = from;
    }
    if ((least[j] as number) < delta) {
      delta = least[j] as number;
      next = j;
    }
  }
  for (let j = 0; j <= columns; j++) {
    if (used[j]) {
      const held = rowOf[j] as number;
      rowPotential[held] = (rowPotential[held] as number) + delta;
      columnPotential[j] = (columnPotential[j] as number) - delta;
    } else least[j] = (least[j] as number) - delta;
  }
  return next;
}
