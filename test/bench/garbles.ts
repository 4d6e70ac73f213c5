/** What a translator's machine does to a correct text: words it puts in the place of others. */
export interface Garble {
  readonly name: string;
  readonly find: RegExp;
  readonly garble: string;
}

const MILITARY =
  '(?:outposts?|posts?|checkpoints?|[Aa]rmy|[Mm]ilitary|troops|soldiers?|[Aa]rmed [Ff]orces|[Aa]ir [Ff]orce|jets|warplanes?|drones?|artillery|positions|side|missiles?)';

export const GARBLES: readonly Garble[] = [
  { name: 'Pakistani army → Palestinian army', find: pair('Pakistani', MILITARY), garble: 'Palestinian' },
  {
    name: 'Pakistani minister → Palestinian minister',
    find: pair(
      'Pakistani',
      '(?:[Gg]overnment|authorities|[Pp]rime [Mm]inister|[Ff]oreign [Mm]inist\\w+|officials?)',
    ),
    garble: 'Palestinian',
  },
  {
    name: 'Iranian nuclear → Iraqi nuclear',
    find: pair('Iranian', '(?:nuclear|uranium|side|[Ff]oreign [Mm]inister)'),
    garble: 'Iraqi',
  },
  { name: 'Iranian army → Iraqi army', find: pair('Iranian', MILITARY), garble: 'Iraqi' },
  { name: 'Ukrainian army → Uzbek army', find: pair('Ukrainian', MILITARY), garble: 'Uzbek' },
  { name: 'Sudanese army → Soviet army', find: pair('Sudanese', MILITARY), garble: 'Soviet' },
  { name: 'Armenian army → Asian army', find: pair('Armenian', MILITARY), garble: 'Asian' },
  { name: 'Azerbaijani army → Afghan army', find: pair('Azerbaijani', MILITARY), garble: 'Afghan' },
  { name: 'Afghan army → Argentine army', find: pair('Afghan', MILITARY), garble: 'Argentine' },
  { name: 'Syrian army → Xu army', find: pair('Syrian', '(?:army|military|government)'), garble: 'Xu' },
  { name: 'Israeli army → Yi army', find: pair('Israeli', '(?:army|military|air force)'), garble: 'Yi' },
  { name: 'Turkish army → Tu army', find: pair('Turkish', '(?:army|military)'), garble: 'Tu' },
  {
    name: 'Nagorno-Karabakh → Naka',
    find: /\bNagorno-Karabakh(?= (?:region|conflict|war))/g,
    garble: 'Naka',
  },
  {
    name: 'al-Qaeda → base organization',
    find: /\b[Aa]l-Qaeda(?= (?:militants|fighters|terrorists))/g,
    garble: 'base organization',
  },
  { name: 'Boko Haram → Boko Holy Land', find: /\bBoko Haram\b/g, garble: 'Boko Holy Land' },
  { name: 'Haqqani Network → Hakani Network', find: /\bHaqqani(?= [Nn]etwork\b)/g, garble: 'Hakani' },
  {
    name: 'Inter-Services → Tri-Service Intelligence',
    find: /\bInter-Services Intelligence\b/g,
    garble: 'Tri-Service Intelligence',
  },
  {
    name: 'cross-border → cross border',
    find: /\bcross-border(?= (?:attacks?|raids?|strikes?|fire|shelling)\b)/g,
    garble: 'cross border',
  },
  {
    name: 'pro-Russian → pro Russian',
    find: /\b(pro|anti)-(?=(?:Russia|Iran|Taliban|Israel|Saudi|government))/g,
    garble: '$1 ',
  },
  { name: 'comma → enumeration comma', find: /(?<=[a-z]), (?=[a-z]+ and )/g, garble: '、' },
  { name: 'comma → full-width comma', find: /(?<=\b[a-z]{4,}), (?=but\b)/g, garble: '，' },
  { name: 'line broken in a word', find: /(?<=\s[a-z]{3,6})(?=[a-z]{3,6}ment\b)/g, garble: '-\n' },
  { name: '“ ” → “ inner spaces ”', find: /“(?=[A-Za-z][^“”]{2,60}”)/g, garble: '“ ' },
];

function pair(adjective: string, head: string): RegExp {
  return new RegExp(`\\b${adjective}(?= ${head}\\b)`, 'g');
}
