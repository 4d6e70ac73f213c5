import { analyse } from '../../pipeline.ts';

/** `subject verb object` of the verbs of a text. */
export function deeds(raw: string): readonly string[] {
  const { clauses, segments } = analyse(raw);
  const words = (slot: string, args: (typeof clauses)[number]['args']) =>
    args
      .filter((arg) => arg.slot === slot)
      .map(({ head }) => segments.tokens[head]?.text)
      .join('+');
  return clauses
    .filter(({ kind }) => kind === 'verb')
    .map(({ lemma, args }) => `${words('subject', args)} ${lemma} ${words('object', args)}`.trim());
}
