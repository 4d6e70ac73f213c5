/** A part of the benchmarks: what is measured, and the table it gives. */
export interface Section {
  /** What it is asked for by, and its marks in docs/benchmarks.md. */
  readonly name: string;
  readonly title: string;
  /** How it is measured and how to read it, in Markdown. */
  readonly about: string;
  /** @param long at full size, which may take an hour */
  run(long: boolean): Promise<string> | string;
}

/** A Markdown table; all columns but the first are figures. */
export function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  const rule = heads.map((_, i) => (i === 0 ? '---' : '---:'));
  return [line(heads), line(rule), ...rows.map(line)].join('\n');
}

/** 12345.6 as 12,346. */
export const whole = (value: number): string => Math.round(value).toLocaleString('en');
