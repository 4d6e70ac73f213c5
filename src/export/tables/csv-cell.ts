/**
 * One cell as RFC 4180 has it: quoted where it holds a comma, a quotation mark or a line break. Unknown is an empty
 * cell; a list is its items with `|` between them, a `|` of an item being written `\|`.
 */
export function csvCell(value: unknown): string {
  const text = csvText(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The words of a cell before they are quoted. */
export function csvText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? joinList(value.map(String)) : String(value);
}

export function joinList(items: readonly string[]): string {
  return items.map((item) => item.replace(/[\\|]/g, '\\$&')).join('|');
}

/** How spreadsheets tell a formula: they run what it says. Full-width signs count too; so does an apostrophe of ours. */
const FORMULA = /^'{0,1000}[=+\-@\t\r\n＝＋－＠]/;

/** Puts an apostrophe before what looks like a formula; taking one off gives the words back. */
export function guardFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
