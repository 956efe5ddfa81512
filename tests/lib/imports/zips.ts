import { deflateRawSync } from "node:zlib";

type Entry = { name: string; content: Buffer; claims?: number };

/** A zip with these files; `claims` is the size that its directory says instead of the true one. */
export function aZip(...entries: Entry[]): Uint8Array<ArrayBuffer> {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claims = content.length } of entries) {
    const packed = deflateRawSync(content);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(claims, 22);
    head.writeUInt16LE(name.length, 26);
    const line = Buffer.alloc(46);
    line.writeUInt32LE(0x02014b50, 0);
    line.writeUInt16LE(8, 10);
    line.writeUInt32LE(packed.length, 20);
    line.writeUInt32LE(claims, 24);
    line.writeUInt16LE(name.length, 28);
    line.writeUInt32LE(offset, 42);
    files.push(head, Buffer.from(name), packed);
    directory.push(line, Buffer.from(name));
    offset += head.length + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...files, ...directory, end]));
}

const xml = (text: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

const words = "xl/sharedStrings.xml";
const wordsBeside =
  '<Relationship Id="rIdWords" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>';

/** Words that cells of type s name by their place. */
export const sharedWords = (items: string) => ({ name: words, content: xml(`<sst ${main}>${items}</sst>`) });

type Sheet = { name: string; state?: string; rows: string };

/** A workbook of these sheets, each with its rows inside its `sheetData`. */
export function aBook(sheets: Sheet[], ...more: Entry[]): Uint8Array<ArrayBuffer> {
  const entries = sheets.map(({ name, state = "visible" }, place) => {
    const attributes = `name="${name.replaceAll("&", "&amp;")}" sheetId="${place + 1}" state="${state}" r:id="rId${place + 1}"`;
    return `<sheet ${attributes}/>`;
  });
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
  const relations = sheets.map((_, place) => relation(`rId${place + 1}`, "worksheet", `worksheets/sheet${place + 1}.xml`));
  return aZip(
    {
      name: "xl/workbook.xml",
      content: xml(
        `<workbook ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${entries.join("")}</sheets></workbook>`,
      ),
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: xml(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join("")}${more.some(({ name }) => name === words) ? wordsBeside : ""}${relation("rIdStyles", "styles", "styles.xml")}</Relationships>`,
      ),
    },
    {
      name: "xl/styles.xml",
      content: xml(`<styleSheet ${main}><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`),
    },
    ...sheets.map(({ rows }, place) => ({
      name: `xl/worksheets/sheet${place + 1}.xml`,
      content: xml(`<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`),
    })),
    ...more,
  );
}

/** A workbook of one sheet with this inside its `sheetData`. */
export const aWorkbook = (sheetData: string, ...more: Entry[]): Uint8Array<ArrayBuffer> =>
  aBook([{ name: "Kunder", rows: sheetData }], ...more);

/** A cell with a text. */
export const text = (place: string, words: string): string => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;

/** A cell with a figure; in style 1 it is a day. */
export const figure = (place: string, digits: string, style = 0): string => `<c r="${place}" s="${style}"><v>${digits}</v></c>`;
