import { cleanUnicode } from '../../core/clean-unicode.ts';
import { RejectError } from '../../core/errors.ts';
import type { SourceMeta, SourcePart } from '../../core/layers/source.ts';
import { layOut } from './pdf/lay-out.ts';
import { type PdfPage, pageOf } from './pdf/page-lines.ts';
import { type PdfInfo, pdfMeta } from './pdf/pdf-meta.ts';
import { refuseBombs } from './pdf/refuse-bombs.ts';
import type { TextItem } from './pdf/run-of-words.ts';

/** More pages, or more runs of letters on one of them, are no article. */
const MOST_PAGES = 2000;
const MOST_ITEMS = 100_000;
/** The end of the file stands in its last bytes; some programs add a little after it. */
const TAIL = 16 * 1024;

export interface ReadPdf {
  readonly text: string;
  readonly meta: SourceMeta;
  readonly parts: readonly SourcePart[];
}

/**
 * The text of a PDF in reading order: columns one after the other, notes after them, lines as printed, an empty line
 * between paragraphs, a form feed between pages.
 * @throws RejectError E_PDF, E_PDF_LOCKED, E_PDF_TRUNCATED, E_PDF_BOMB, E_PDF_SCAN
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  refuseOther(file);
  await refuseBombs(file);
  const { pages, info } = await readPages(bytes);
  const { text, parts, title } = layOut(pages);
  if (text.trim() === '')
    throw new RejectError('E_PDF_SCAN', 'this PDF holds pictures and no text', 'put it through OCR first');
  return { text, parts, meta: pdfMeta(info, text, title) };
}

function refuseOther(file: Buffer): void {
  if (file.indexOf('%PDF-', 0, 'latin1') < 0 || file.indexOf('%PDF-') > 1024)
    throw new RejectError(
      'E_PDF',
      'this file is no PDF: it does not begin like one',
      'name it for what it is, or fetch it again: a server may have sent a page instead',
    );
  if (file.indexOf('%%EOF', Math.max(0, file.length - TAIL)) < 0)
    throw new RejectError('E_PDF_TRUNCATED', 'this PDF breaks off before its end', 'fetch the file again');
}

async function readPages(
  bytes: Uint8Array,
): Promise<{ readonly pages: readonly PdfPage[]; readonly info: PdfInfo }> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    const pdf = (await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })) as unknown as Pdf;
    const pages = await pagesOf(pdf);
    const info = await pdf.getMetadata();
    await pdf.cleanup();
    return { pages, info };
  } catch (error) {
    throw unreadable(error as Error);
  }
}

interface Pdf {
  readonly numPages: number;
  getPage(
    number: number,
  ): Promise<{ getTextContent(): Promise<{ readonly items: readonly unknown[] }>; cleanup(): void }>;
  getMetadata(): Promise<PdfInfo>;
  cleanup(): Promise<void>;
}

async function pagesOf(pdf: Pdf): Promise<readonly PdfPage[]> {
  const pages: PdfPage[] = [];
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.slice(0, MOST_ITEMS).filter((item): item is TextItem => 'str' in (item as object));
    pages.push(pageOf(texts.map((item) => ({ ...item, str: cleanUnicode(item.str) }))));
    page.cleanup();
  }
  return pages;
}

function unreadable(error: Error): RejectError {
  if (error.name === 'PasswordException')
    return new RejectError(
      'E_PDF_LOCKED',
      'this PDF is encrypted and asks for a password',
      'open it with its password and save it without one',
    );
  return new RejectError(
    'E_PDF',
    `this PDF cannot be read: ${error.message}`,
    'open and save it again, or take its text',
  );
}
