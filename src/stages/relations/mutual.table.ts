/** Types in which each of two stands to the other as that one to it. */
export const MUTUAL: ReadonlySet<string> = new Set(['allied_with', 'opposes', 'fighting_against', 'borders']);
