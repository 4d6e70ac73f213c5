import type { Anchor, Frame } from './frame.ts';
import type { Found } from './meaning.ts';

/** What a text has told so far, for later expressions to be read against. */
export type Told = Pick<Frame, 'context' | 'contextDay'>;

/** The same with a year that only names something, and holds for its own paragraph. */
interface Story extends Told {
  readonly aside: Anchor | null;
}

export const BEGINNING: Story = { context: null, contextDay: null, aside: null };

/** The story as a paragraph sees it. */
export function storyIn({ context, contextDay, aside }: Story, paragraph: number): Told {
  return { context: aside?.paragraph === paragraph ? aside : context, contextDay };
}

interface Step {
  readonly one: Found;
  readonly anchor: Anchor | null;
  readonly frame: Frame;
  readonly inName: boolean;
  readonly inStory: (year: number) => boolean;
}

/** The story after one more expression. */
export function goOn(story: Story, { one, anchor, frame, inName, inStory }: Step): Story {
  if (anchor === null || isLimit(anchor, frame)) return story;
  // `the 2019 ambush` names a year for what stands beside it; the next paragraph goes on from where the story was.
  if (anchor.month === null && inName) return { ...story, aside: anchor };
  if (!inStory(anchor.year) || isAside(one, anchor, story)) return { ...story, aside: null };
  return { context: anchor, contextDay: anchor.day === null ? story.contextDay : anchor, aside: null };
}

/** `224 held since Thursday`: the day that limits a stretch is not where a report has got to. */
function isLimit(anchor: Anchor, { genre, link }: Frame): boolean {
  return genre === 'report' && anchor.day !== null && (link === 'since' || link === 'until');
}

/** Asides do not move the story on. */
function isAside(one: Found, anchor: Anchor, { context }: Told): boolean {
  const { meaning } = one;
  if (one.rule === 'dates/count-list') return true;
  if (context === null) return false;
  // `the previous year`, `two days before`: a look back, after which the story goes on where it was.
  if (meaning.kind === 'shift') return meaning.base === 'context' && meaning.shift < 0;
  if (meaning.kind === 'offset') return meaning.dir < 0;
  return meaning.kind === 'point' && meaning.fields.season !== undefined && !anchor.explicit;
}
