const PART =
  '\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|\\p{Regional_Indicator}|\\u200D|\\uFE0E|\\uFE0F|\\u20E3';

/** A picture with its modifiers and joiners, or several in a row. */
export const PICTURES = `(?:\\p{Extended_Pictographic}|\\p{Regional_Indicator})(?:${PART}){0,30}`;

const PICTURE = new RegExp(`^(?:${PART})+$`, 'u');

/** Whether a word is nothing but pictures (emoji). */
export function isPicture(word: string): boolean {
  return PICTURE.test(word);
}
