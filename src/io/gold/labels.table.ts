/** What other sets call our labels, in capitals. */
export const LABELS: ReadonlyMap<string, string> = new Map([
  ['PERSON', 'PER'],
  ['PEOPLE', 'PER'],
  ['ORGANIZATION', 'ORG'],
  ['ORGANISATION', 'ORG'],
  ['GROUP', 'ORG'],
  ['LOCATION', 'LOC'],
  ['PLACE', 'LOC'],
  ['COUNTRY', 'GPE'],
  ['CITY', 'GPE'],
  ['FACILITY', 'FAC'],
  ['NATIONALITY', 'NORP'],
  ['NUMBER', 'QUANTITY'],
  ['CARDINAL', 'QUANTITY'],
]);
