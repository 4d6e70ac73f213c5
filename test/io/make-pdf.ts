/** Words at a place on a page, from the lower left corner, in points. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
}

interface PdfOptions {
  readonly info?: Readonly<Record<string, string>>;
  readonly xmp?: string;
  /** Asks for a password. */
  readonly locked?: boolean;
}

/** The smallest PDF that shows words at their places, in Helvetica. */
export function makePdf(pages: readonly (readonly Placed[])[], options: PdfOptions = {}): Buffer {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (body: string, dict = ''): string =>
    `<< ${dict} /Length ${Buffer.byteLength(body, 'latin1')} >>\nstream\n${body}\nendstream`;
  add('<< /Type /Catalog /Pages 2 0 R /Metadata 5 0 R >>');
  add('');
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  add(`<< ${entries(options.info ?? {})} >>`);
  add(stream(options.xmp ?? '', '/Type /Metadata /Subtype /XML'));
  const kids = pages.map((words) => {
    const content = add(stream(words.map(show).join('\n')));
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  return assemble(objects, options.locked === true);
}

function show({ x, y, text, size = 10 }: Placed): string {
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`;
}

/** Letters beyond Latin-1 that WinAnsi has. */
const WIN_ANSI: Readonly<Record<string, string>> = { '’': '\x92', '“': '\x93', '”': '\x94', '–': '\x96' };

function escaped(text: string): string {
  return text.replace(/[’“”–]/g, (sign) => WIN_ANSI[sign] ?? sign).replace(/[\\()]/g, (sign) => `\\${sign}`);
}

function entries(info: Readonly<Record<string, string>>): string {
  return Object.entries(info)
    .map(([key, value]) => `/${key} (${escaped(value)})`)
    .join(' ');
}

function assemble(objects: readonly string[], locked: boolean): Buffer {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  const lock = locked
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00> <00>]`
    : '';
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R ${lock} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Lines one under the other, from the top. */
export function column(
  x: number,
  top: number,
  lines: readonly string[],
  { size = 10, leading = 12 }: { readonly size?: number; readonly leading?: number } = {},
): readonly Placed[] {
  return lines.flatMap((text, i) => (text === '' ? [] : [{ x, y: top - i * leading, text, size }]));
}
