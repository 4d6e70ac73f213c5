/** Where on a page an element stands, by its tag, its role or the names that its maker gave it. */
export type Zone = 'navigation' | 'comments' | 'beside' | 'caption' | 'byline';

export const ZONE_TAGS: ReadonlyMap<string, Zone> = new Map([
  ['nav', 'navigation'],
  ['footer', 'beside'],
  ['aside', 'beside'],
  ['form', 'beside'],
  ['figcaption', 'caption'],
]);

export const ZONE_ROLES: ReadonlyMap<string, Zone> = new Map([
  ['navigation', 'navigation'],
  ['menu', 'navigation'],
  ['search', 'beside'],
  ['banner', 'beside'],
  ['complementary', 'beside'],
  ['contentinfo', 'beside'],
  ['dialog', 'beside'],
]);

/** Whole names of `class` and `id`, hyphens and underscores alike. The first that fits counts. */
export const ZONE_NAMES: readonly (readonly [Zone, RegExp])[] = [
  [
    'comments',
    /^(?:(?:user|reader|post|article)-)?comments?(?:-(?:list|section|area|thread|box|body|text|wrapper))?$|^disqus-thread$|^respond$/,
  ],
  [
    'navigation',
    /^(?:(?:main|site|top|primary)-)?(?:nav|navbar|navigation|menu|breadcrumbs?|topbar|pagination)$/,
  ],
  [
    'beside',
    /^(?:share|sharing|social|cookie|newsletter|subscribe|promo|advert|advertisement|related|sidebar|widget|paywall|outbrain|taboola)(?:-(?:bar|box|links?|buttons?|banner|block|posts?|articles?|stories|content|signup|notice))?$|^ads?$|^(?:read-(?:more|next)|most-read|see-also)$/,
  ],
  ['caption', /^(?:(?:image|photo|wp|media|figure|picture)-)?caption(?:-text)?$/],
  ['byline', /^(?:by|byline|author|authors|(?:article|post|entry)-(?:author|byline))$/],
];
