import { strToU8, zipSync } from 'fflate';

export type WorkbookCell = string | number | { readonly day: number } | null;

const column = (index: number) => String.fromCharCode(65 + index);
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function cellXml(cell: WorkbookCell, row: number, index: number): string {
  const at = `r="${column(index)}${row}"`;
  if (cell === null) return '';
  if (typeof cell === 'string') return `<c ${at} t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  return typeof cell === 'number' ? `<c ${at}><v>${cell}</v></c>` : `<c ${at} s="1"><v>${cell.day}</v></c>`;
}

function sheetXml(rows: readonly (readonly WorkbookCell[])[]): string {
  const body = rows.map((cells, index) => `<row r="${index + 1}">${cells.map((cell, at) => cellXml(cell, index + 1, at)).join('')}</row>`);
  return `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body.join('')}</sheetData></worksheet>`;
}

/** An .xlsx workbook with these sheets; a `day` is a number in a cell formatted as a date. */
export function workbookBytes(sheets: Readonly<Record<string, readonly (readonly WorkbookCell[])[]>>): Uint8Array<ArrayBuffer> {
  const names = Object.keys(sheets);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const entries = names.map((name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const relations = names.map(
    (_, index) => `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const styles = `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${entries.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}<Relationship Id="s" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
  };
  names.forEach((name, index) => (parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheets[name] ?? [])));
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])), { level: 1 });
  return bytes.slice();
}
