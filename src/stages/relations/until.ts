/** How far behind a description an end may be told. */
const LONGEST = 40;

const END =
  /^,? (?:(?:until|till|up to) (?!now|today|further|the present)|(?:from|between) (?:\p{L}{3,9} )?\d{4} (?:to|until|till|through|and) (?:\p{L}{3,9} )?\d)/u;
const YEARS = /^ \((?:\p{L}{3,9} )?\d{4}\s?[-–—]\s?(?:\p{L}{3,9} )?\d{2,4}\)/u;

/** Whether the words right behind a description tell when it ended: `, leader of Hezbollah until 2024`. */
export function isOver(text: string, end: number): boolean {
  const after = text.slice(end, end + LONGEST);
  return END.test(after) || YEARS.test(after);
}
