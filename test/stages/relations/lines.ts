import { analyse } from '../../pipeline.ts';

/** One line per relation: type, subject, object or value, and `former` when it held before. */
export function lines(text: string): readonly string[] {
  const { cleaned, entities, relations } = analyse(text);
  const words = (mention: number | null) => {
    const one = mention === null ? undefined : entities.mentions[mention];
    return one ? cleaned.view.text.slice(one.start, one.end) : null;
  };
  return relations.map(({ type, subject, object, objectValue, factuality }) => {
    const ends = [words(object), objectValue].filter((part) => part !== null).join(' = ');
    return `${type} ${words(subject)} > ${ends}${factuality.status === 'occurred' ? ' (former)' : ''}`;
  });
}
