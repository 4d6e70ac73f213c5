import { htmlPage } from '../html-page.ts';
import { pageScript } from '../page-script.ts';
import type { Report } from './gather.ts';
import { REPORT_MARKUP } from './report-markup.ts';
import { REPORT_STYLE } from './report-style.ts';

/** The modules of the page, each after those it imports. */
const MODULES = ['state', 'filter', 'marks', 'article', 'events', 'timeline', 'header', 'start'];

/** A dataset as one HTML file: counts and warnings, events in time and as a table, articles with what was found. */
export function reportPage(report: Report): string {
  return htmlPage({
    title: 'A dataset of articles about armed conflict and politics',
    style: REPORT_STYLE,
    body: REPORT_MARKUP,
    data: report,
    script: pageScript(new URL('./page/', import.meta.url), MODULES),
  });
}
