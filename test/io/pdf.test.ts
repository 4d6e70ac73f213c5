import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../src/io/readers/pdf.ts';
import { analyse, assembly } from '../pipeline.ts';
import { column, makePdf, type Placed } from './make-pdf.ts';
import { codeOf, readFile } from './read-all.ts';

const LEFT = [
  'The rebels crossed the river before',
  'dawn on Monday and took the pumping',
  'station, residents of the valley said.',
  '',
  'Government troops fell back to the',
  'bridge, where they were joined by a',
  'column from the capital. A spokes-',
  'man for the army denied that any',
];
const RIGHT = [
  'soldiers had been lost.',
  '',
  'The mediators met in Nairobi for',
  'three days and left without a paper.',
  'They will meet again in June, after',
  'the harvest, one of them said. He',
  'asked not to be named.',
];

const inOrder = (text: string, ...words: readonly string[]) => {
  const places = words.map((word) => text.indexOf(word));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
};

const partsOf = ({ text, parts }: Awaited<ReturnType<typeof readPdf>>) =>
  parts.map(({ kind, raw }) => [kind, text.slice(raw.start, raw.end)]);

describe('reading order', () => {
  test.each<[string, readonly Placed[], readonly string[]]>([
    [
      'one column',
      column(70, 700, [...LEFT, ...RIGHT]),
      ['The rebels', 'Government', 'soldiers had', 'asked not'],
    ],
    [
      'two columns',
      [...column(70, 700, LEFT), ...column(320, 700, RIGHT)],
      ['The rebels', 'denied that any', 'soldiers had', 'asked not'],
    ],
    [
      'two columns drawn right first',
      [...column(320, 700, RIGHT), ...column(70, 700, LEFT)],
      ['The rebels', 'denied that any', 'soldiers had', 'asked not'],
    ],
    [
      'two columns drawn line by line',
      [...column(70, 700, LEFT), ...column(320, 700, RIGHT)].sort((a, b) => b.y - a.y),
      ['The rebels', 'denied that any', 'soldiers had', 'asked not'],
    ],
    [
      'a heading across two columns',
      [
        { x: 70, y: 760, text: 'A Quiet War on the Upper River and its Many Bridges', size: 18 },
        ...column(70, 700, LEFT),
        ...column(320, 700, RIGHT),
      ],
      ['A Quiet War', 'The rebels', 'denied that any', 'soldiers had'],
    ],
    [
      'columns above and below a line across the page',
      [
        ...column(70, 760, LEFT),
        ...column(320, 760, RIGHT),
        {
          x: 70,
          y: 640,
          text: 'What happened then is told differently by everybody who was there that night.',
          size: 11,
        },
        ...column(70, 600, [
          'Some say that the bridge was',
          'blown up by its own guards',
          'before anybody came near it.',
        ]),
        ...column(320, 600, [
          'Others saw two boats on the',
          'water, and men who carried',
          'something heavy between them.',
        ]),
      ],
      ['The rebels', 'asked not', 'What happened', 'Some say', 'near it', 'Others saw', 'between them'],
    ],
    [
      'three columns',
      [
        ...column(50, 700, ['The first column holds', 'the beginning of it all', 'and ends in a comma,']),
        ...column(230, 700, ['the second column goes', 'on with the same words', 'and does not end so']),
        ...column(410, 700, [
          'before the third one is',
          'reached, where the story',
          'comes to its last word.',
        ]),
      ],
      ['The first', 'in a comma,', 'the second', 'not end so', 'before the third', 'last word'],
    ],
  ])('%s', async (_, words, expected) => {
    inOrder((await readPdf(makePdf([words]))).text, ...expected);
  });

  test('the rows of a table stay rows', async () => {
    const rows = ['12', '14', '9', '31', '8'].flatMap((n, i) => [
      { x: 70, y: 700 - 14 * i, text: `Zone ${i + 1}` },
      { x: 300, y: 700 - 14 * i, text: n },
    ]);
    expect((await readPdf(makePdf([rows]))).text).toContain('Zone 1 12\nZone 2 14');
  });
});

test('an empty line where a paragraph ends: a gap, or a line that stands in', async () => {
  const words = [
    ...column(70, 700, ['The first paragraph has a line', 'and another that ends it.']),
    { x: 82, y: 676, text: 'The second stands in a little' },
    { x: 70, y: 664, text: 'and goes on in full width.' },
    ...column(70, 630, ['The third comes after a gap', 'and ends the page.']),
  ];
  const { text } = await readPdf(makePdf([words]));
  expect(text.split('\n\n')).toEqual([
    'The first paragraph has a line\nand another that ends it.',
    'The second stands in a little\nand goes on in full width.',
    'The third comes after a gap\nand ends the page.',
  ]);
});

const BODIES = [
  ['Nobody could say on whose order', 'the pumps had been stopped that week.'],
  [
    'Sappers cleared the road to the port on',
    'Friday and the first lorries went in, while',
    'the talks about the prisoners were put off',
  ],
  [
    'until the end of the month, which angered',
    'the families that had waited at the gate',
    'since the morning of the exchange.',
  ],
  [
    'A lawyer for some of them said that nobody',
    'had told her which names were on the list,',
    'and that she would go to court again.',
  ],
];

const bookPage = (number: number): readonly Placed[] => [
  { x: 70, y: 800, text: number % 2 ? 'River Studies Quarterly' : 'Nkemelu and Aarvik', size: 8 },
  { x: 290, y: 40, text: String(40 + number), size: 8 },
  ...column(70, 700, BODIES[(number + 1) % 4] as string[]),
];

test('running heads and page numbers are told from the text, left and right pages alike', async () => {
  const pages = [0, 1, 2, 3].map(bookPage);
  const found = partsOf(await readPdf(makePdf(pages)));
  const heads = found.filter(([kind]) => kind === 'running_head').map(([, words]) => words);
  expect(heads.sort()).toEqual(
    [
      '40',
      '41',
      '42',
      '43',
      ...Array(2).fill('Nkemelu and Aarvik'),
      ...Array(2).fill('River Studies Quarterly'),
    ].sort(),
  );
});

test('a sentence that a page breaks is whole again after cleaning, and the head is kept as a block', async () => {
  const [incoming] = await readFile('a.pdf', makePdf([0, 1, 2, 3].map(bookPage)));
  if (incoming?.kind !== 'article') throw new Error('not read');
  const outcome = assembly().pipeline.run(incoming.source);
  if (outcome.kind === 'failed') throw outcome.error;
  const { view, blocks } = outcome.doc.cleaned;
  expect(view.text).toContain('were put off until the end of the month');
  expect(view.text).not.toMatch(/Quarterly|\b4[0-3]\b/);
  expect(blocks.filter((block) => block.kind === 'running_head').map((block) => block.text)).toEqual(
    Array(8).fill(null),
  );
});

test('notes at the foot of a column come after the text of both columns, their marks raised', async () => {
  const words = [
    ...column(70, 700, [...LEFT.slice(0, 7), 'man for the army denied it.']),
    { x: 190, y: 620, text: '1', size: 6 },
    { x: 70, y: 560, text: '1 Amina Diallo, “The Valley,” River Review, 3 May 2021.', size: 7.5 },
    ...column(330, 700, RIGHT),
  ];
  const { text } = await readPdf(makePdf([words]));
  inOrder(text, 'denied it.¹', 'soldiers had', 'asked not', '1 Amina Diallo');
});

test('what stands aslant is apart', async () => {
  const pdf = makePdf([column(70, 700, LEFT)]).toString('latin1');
  const aslant = pdf.replace(/1 0 0 1 70 700 Tm/, '0 1 -1 0 40 300 Tm');
  const found = await readPdf(Buffer.from(aslant, 'latin1'));
  expect(partsOf(found)).toContainEqual(['furniture', 'The rebels crossed the river before']);
});

describe('what the file says of itself', () => {
  const titled = [
    { x: 70, y: 760, text: 'A Quiet War on the Upper River', size: 18 },
    ...column(70, 700, [...LEFT, 'This was in 2021.']),
  ];
  const meta = async (info: Readonly<Record<string, string>>) =>
    (await readPdf(makePdf([titled], { info }))).meta;

  test.each<[string, Record<string, string>, object]>([
    [
      'title and authors',
      { Title: 'A Quiet War', Author: 'Amina Diallo; Tom Rojas' },
      { title: 'A Quiet War', authors: ['Amina Diallo', 'Tom Rojas'] },
    ],
    [
      'a title put in by a program',
      { Title: 'Microsoft Word - v3.docx' },
      { title: 'A Quiet War on the Upper River' },
    ],
    [
      'the title of another paper',
      { Title: 'Annual Budget Template' },
      { title: 'A Quiet War on the Upper River' },
    ],
    ['a login for an author', { Author: 'jdoe' }, { authors: [] }],
    ['a program for an author', { Author: 'Windows User' }, { authors: [] }],
    [
      'the day it was made',
      { CreationDate: 'D:20210604120000Z' },
      { published: '2021-06-04', publishedEvidence: 'pdf-creation-date' },
    ],
    [
      'made long after what it tells',
      { CreationDate: 'D:20260604120000Z' },
      { published: null, publishedEvidence: null },
    ],
    ['made before what it tells', { CreationDate: 'D:20080604120000Z' }, { published: null }],
    ['a day that no calendar has', { CreationDate: 'D:20211399' }, { published: null }],
  ])('%s', async (_, info, expected) => {
    expect(await meta(info)).toMatchObject(expected);
  });
});

const SOUND = makePdf([column(70, 700, LEFT)]);

test.each<[string, Uint8Array, string]>([
  ['none', Buffer.from('Dear reader, this is a letter.'), 'E_PDF'],
  ['a page that a server sent instead', Buffer.from('<html><body>Not found</body></html>'), 'E_PDF'],
  ['broken off', SOUND.subarray(0, SOUND.length >> 1), 'E_PDF_TRUNCATED'],
  ['broken off after its head', SOUND.subarray(0, 20), 'E_PDF_TRUNCATED'],
  ['its head and its end only', Buffer.from('%PDF-1.4\n%%EOF\n'), 'E_PDF'],
  ['locked', makePdf([column(70, 700, LEFT)], { locked: true }), 'E_PDF_LOCKED'],
  ['without words', makePdf([[]]), 'E_PDF_SCAN'],
  [
    'a stream in a stream',
    Buffer.concat([
      SOUND.subarray(0, 9),
      Buffer.from('<< /Filter [/FlateDecode /FlateDecode] >>'),
      SOUND.subarray(9),
    ]),
    'E_PDF_BOMB',
  ],
  [
    'a stream that swells',
    Buffer.concat([
      Buffer.from('%PDF-1.4\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\n'),
      deflateSync(Buffer.alloc(80 * 2 ** 20)),
      Buffer.from('\nendstream\n%%EOF\n'),
    ]),
    'E_PDF_BOMB',
  ],
])('a PDF that is %s is one clear row', async (_, bytes, code) => {
  expect((await readFile('a.pdf', bytes)).map(codeOf)).toEqual([code]);
});

test('the whole way: a report in two columns becomes events', async () => {
  const { text } = await readPdf(
    makePdf([
      [
        ...column(70, 700, [
          'Fighters of the Allied Front attacked',
          'the village of Mbau on Sunday and',
          'killed four farmers, the adminis-',
          'trator of the area said.',
        ]),
        ...column(320, 700, [
          'The army denied that its soldiers',
          'had left their posts in Beni during',
          'the night before the attack on it.',
        ]),
      ],
    ]),
  );
  expect(analyse(text, '2024-05-06').cleaned.view.text).toContain('the administrator of the area said');
});
