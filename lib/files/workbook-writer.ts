import { Zip, ZipDeflate } from "fflate";

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Writes a table portion by portion: each call gives the next bytes of the file, so that nobody has to hold all of it. */
export type Writer = { add: (rows: string[][]) => Uint8Array; end: () => Uint8Array };

/** A workbook of one sheet, all of its cells words: bold headings that stay in sight, and as wide as they are. */
export function workbookWriter(title: string, headings: string[]): Writer {
  const made: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    made.push(bytes);
  });
  const file = (name: string) => {
    const entry = new ZipDeflate(name, { level: 4 });
    zip.add(entry);
    return entry;
  };
  const taken = () => Buffer.concat(made.splice(0));

  for (const [name, content] of Object.entries(around(title))) file(name).push(Buffer.from(head + content), true);
  const sheet = file("xl/worksheets/sheet1.xml");
  sheet.push(Buffer.from(head + beginOf(headings)));
  let line = 1;
  sheet.push(Buffer.from(rowOf(headings, line, 1)));
  return {
    add(rows) {
      sheet.push(Buffer.from(rows.map((row) => rowOf(row, ++line, 0)).join("")));
      return taken();
    },
    end() {
      sheet.push(Buffer.from("</sheetData></worksheet>"), true);
      zip.end();
      return taken();
    },
  };
}

/** Everything in a workbook that is not its rows. */
const around = (title: string): Record<string, string> => ({
  "[Content_Types].xml": `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/></Types>`,
  "_rels/.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="${escaped(title)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  "xl/styles.xml": `<styleSheet ${main}><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`,
});

const beginOf = (headings: string[]): string => {
  const widths = headings.map((heading, place) => [place + 1, Math.max(heading.length + 2, 14)] as const);
  const columns = widths.map(([place, width]) => `<col min="${place}" max="${place}" width="${width}" customWidth="1"/>`).join("");
  const frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return `<worksheet ${main}><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews><cols>${columns}</cols><sheetData>`;
};

const rowOf = (row: string[], line: number, style: 0 | 1): string =>
  `<row r="${line}">${row.map((word, place) => cellOf(word, letterOf(place) + line, style)).join("")}</row>`;

const cellOf = (word: string, place: string, style: 0 | 1): string =>
  word ? `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(word)}</t></is></c>` : "";

const letterOf = (place: number): string =>
  (place < 26 ? "" : letterOf(Math.floor(place / 26) - 1)) + String.fromCharCode(65 + (place % 26));

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;" };

/** Without the signs that XML does not know; what would be read as an escaped sign is escaped itself. */
const escaped = (word: string): string =>
  word
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, "")
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
    .replace(/[&<>"\r]/g, (sign) => entities[sign] ?? sign);
