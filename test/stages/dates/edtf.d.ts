declare module 'edtf' {
  /** Throws when the string is not EDTF. */
  export function parse(text: string): unknown;
}
