import { describe, expect, test } from 'vitest';
import { analyse } from '../../pipeline.ts';

const OPENERS = [
  '',
  'Two hours later ',
  'On Sunday, ',
  'Meanwhile, ',
  'In the town of Bor, ',
  'Late on Friday ',
];
const DEEDS = [
  'two civilians were shot dead in Ihusi',
  'gunmen ambushed a convoy near Adre, killing a driver',
  'soldiers burned dozens of homes in three villages',
  'a roadside bomb wounded five policemen',
  'police fired live rounds at protesters who had blocked a bridge',
  'the army has killed 20 militants and arrested four others',
];
const SPEAKERS = [
  'residents',
  'a police official',
  'the Sudan Doctors Network',
  'army spokesman Col. Paul Deng',
  'the governor of Borno state, Babagana Zulum,',
];
const FORMS: readonly ((deed: string, speaker: string) => string)[] = [
  (deed, speaker) => `${deed}, ${speaker} said.`,
  (deed, speaker) => `${deed}, ${speaker} told reporters on Monday.`,
  (deed, speaker) => `${deed}, ${speaker} said, without giving details.`,
  (deed, speaker) => `${deed}, ${speaker} said on Monday, adding that the town was quiet.`,
  (deed, speaker) => `${deed}, ${speaker} said, in one of the worst days of the year.`,
  (deed, speaker) => `${deed}, ${speaker} said on Monday, after night had fallen.`,
  (deed, speaker) => `${speaker} said on Monday that ${deed}.`,
  (deed, speaker) => `${speaker} announced in a statement that ${deed}.`,
  (deed, speaker) => `according to ${speaker.replace(/,$/, '')}, ${deed}.`,
];

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Deeds that are told as fact. */
function told(text: string): readonly string[] {
  const doc = analyse(text);
  const words = doc.cleaned.view.text;
  return doc.events
    .filter(({ type, factuality }) => type !== 'CONSULT' && factuality.sourceKind === 'author')
    .map(({ trigger }) => words.slice(trigger.start, trigger.end));
}

describe('what somebody says is never told as fact, whatever stands before it', () => {
  test.each(OPENERS)('“%s”', (opener) => {
    const wrong = DEEDS.flatMap((deed) =>
      SPEAKERS.flatMap((speaker) =>
        FORMS.map((form) =>
          capitalised(form(`${opener.replace(/^[A-Z]/, (c) => c.toLowerCase())}${deed}`, speaker)),
        ),
      ),
    ).filter((text) => told(text).length > 0);
    expect(wrong).toEqual([]);
  });
});

test.each([
  // told by the author, beside somebody's saying
  ['The army seized Bor on Friday, a day after the rebels said they had left.', 'seized'],
  ['The army seized Bor, angering rebels who said the truce was broken.', 'seized'],
  ['Rebels, who the governor said were armed, attacked Beni.', 'attacked'],
  ['As the minister said on Monday, he was ill. Gunmen killed him.', 'killed'],
])('the author still tells: %s', (text, trigger) => {
  expect(told(text)).toContain(trigger);
});
