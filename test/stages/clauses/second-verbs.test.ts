import { expect, test } from 'vitest';
import { analyse } from '../../pipeline.ts';

/** `subject=Gunmen object=traders | conj`, for the clause with this lemma. */
function clause(raw: string, lemma: string): string {
  const doc = analyse(raw);
  const found = doc.clauses.find((one) => one.lemma === lemma);
  if (found === undefined) return '-';
  const args = found.args
    .filter(({ slot }) => slot === 'subject' || slot === 'object')
    .map(({ slot, head }) => `${slot}=${doc.segments.tokens[head]?.text}`);
  return `${args.join(' ')} | ${found.factuality.status}`;
}

test.each([
  // what `and` joins goes on with the verb before, not with its object
  [
    'Gunmen raided a market in Jibia, set fire to shops and abducted 12 traders.',
    'abduct',
    'object=traders subject=Gunmen | occurred',
  ],
  [
    'The gang stopped buses, checked cards and shot dead nine men from Kano.',
    'shoot',
    'object=men subject=gang | occurred',
  ],
  // two participles behind one noun stay what they are
  ['Police found the houses burned and looted by the gang.', 'loot', 'object=houses | occurred'],
  // people behind a comma and `and` are not joined to a day
  [
    'Rebels stormed the palace in Bangui on Monday, and French helicopters fired on two camps.',
    'fire',
    'subject=helicopters | occurred',
  ],
  // forces of one body beside forces of another
  [
    'Mercenaries of the Wagner group and soldiers of the Malian army recaptured Bria.',
    'recapture',
    'subject=Mercenaries subject=soldiers object=Bria | occurred',
  ],
  // a semicolon opens a clause with a subject of its own
  [
    'The League refused to sit under Ade Bello; the Guard took nine seats.',
    'take',
    'subject=Guard object=seats | occurred',
  ],
  ['A car bomb exploded near a prison; nobody was hurt.', 'explode', 'subject=bomb | occurred'],
  // behind a relative clause the sentence goes on with its subject
  [
    'Malaysia, whose envoy Ade Bello has visited Dili twice this year, has urged both sides to talk.',
    'urge',
    'subject=Malaysia object=sides | occurred',
  ],
  [
    'The front, which Khartoum has long accused of hiding rebels, has offered to host the talks.',
    'offer',
    'subject=front | occurred',
  ],
  [
    'The front, which Khartoum has long accused of hiding rebels, has offered to host the talks.',
    'accuse',
    'object=front subject=Khartoum | occurred',
  ],
  // a plural before its verb is no verb
  ['In July 2024, Tuareg rebels ambushed a column.', 'ambush', 'subject=rebels object=column | occurred'],
] as const)('%s', (text, lemma, expected) => {
  expect(clause(text, lemma)).toBe(expected);
});
