import { NO_META } from '../../core/bare.ts';
import type { SourceMeta } from '../../core/doc.ts';
import { RejectError } from '../../core/errors.ts';
import { cleanUnicode, metaText } from '../clean-unicode.ts';
import { pageText, type TextItem } from './page-text.ts';

/** More pages than this are a book. */
const MOST_PAGES = 2000;
/** Titles that programs put in by themselves. */
const NO_TITLE = /^(?:untitled|microsoft word\b|slide \d|document\d*$)|\.(?:docx?|indd|qxd|pdf|tmp)$/i;

/**
 * The text of a PDF page by page, lines as printed, an empty line between paragraphs and pages.
 * @throws RejectError E_PDF, E_PDF_SCAN
 */
export async function readPdf(
  bytes: Uint8Array,
): Promise<{ readonly text: string; readonly meta: SourceMeta }> {
  const { getDocumentProxy } = await import('unpdf');
  let pages: readonly string[];
  let title: string | null;
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    pages = await pageTexts(pdf as unknown as Pdf);
    title = titleOf(await pdf.getMetadata());
    await pdf.cleanup();
  } catch (error) {
    throw new RejectError(
      'E_PDF',
      `this PDF cannot be read: ${(error as Error).message}`,
      'open and save it again, or take its text',
    );
  }
  const text = cleanUnicode(pages.filter((page) => page !== '').join('\n\n'));
  if (text.trim() === '')
    throw new RejectError('E_PDF_SCAN', 'this PDF holds pictures and no text', 'put it through OCR first');
  return { text, meta: { ...NO_META, title } };
}

interface Pdf {
  readonly numPages: number;
  getPage(number: number): Promise<{ getTextContent(): Promise<{ readonly items: readonly unknown[] }> }>;
}

async function pageTexts(pdf: Pdf): Promise<readonly string[]> {
  const pages: string[] = [];
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(pageText(items.filter((item): item is TextItem => 'str' in (item as object))));
  }
  return pages;
}

function titleOf(metadata: { readonly info: unknown }): string | null {
  const title = (metadata.info as { readonly Title?: unknown } | null)?.Title;
  const text = typeof title === 'string' ? metaText(title) : null;
  return text === null || NO_TITLE.test(text) ? null : text;
}
