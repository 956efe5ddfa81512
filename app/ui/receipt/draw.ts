import { readFileSync } from "node:fs";
import { join } from "node:path";
import PDFDocument from "pdfkit";
import type { Fact } from "./facts.ts";

type Document = PDFKit.PDFDocument;
export type Sheet = {
  title: string;
  author: string;
  language: string;
  madeAt: Date;
  facts: Fact[];
  terms: string;
  termsText: string;
};

const fonts = join(process.cwd(), "app/ui/fonts");
const margin = 56;
const terms = { left: margin, width: 150 };
const facts = { left: margin + 166, width: 317 };
const [ink, quiet, line] = ["#1b1f27", "#565d6b", "#d9dce3"];

/** The facts on one A4 with the accepted terms after them: tagged and made to be kept (PDF/A), with language and title. */
export async function drawSheet({ title, author, language, madeAt, facts, terms, termsText }: Sheet): Promise<Uint8Array> {
  const regular = join(fonts, "inter-regular.ttf");
  const document = new PDFDocument({
    pdfVersion: "1.7",
    subset: "PDF/A-2a",
    tagged: true,
    lang: language,
    displayTitle: true,
    size: "A4",
    margin,
    font: regular,
    info: { Title: title, Author: author, CreationDate: madeAt, ModDate: madeAt },
  });
  const read = bytesOf(document);
  document.registerFont("regular", readFileSync(regular)).registerFont("bold", readFileSync(join(fonts, "inter-semibold.ttf")));
  const root = document.struct("Document");
  document.addStructure(root);
  writeFacts(document, root, title, facts);
  document.addPage();
  writeTerms(document, root, terms, termsText);
  root.end();
  document.end();
  return read;
}

function writeFacts(document: Document, root: PDFKit.PDFStructureElement, title: string, rows: Fact[]) {
  root.add(document.struct("H1", {}, () => document.font("bold").fontSize(17).fillColor(ink).text(title, { width: 483 })));
  const table = document.struct("Table");
  root.add(table);
  let top = document.y + 18;
  for (const { term, fact, isCode } of rows) {
    const size = isCode ? 8 : 10;
    const place = top;
    const row = document.struct("TR");
    table.add(row);
    row.add(
      document.struct("TH", {}, () =>
        document.font("regular").fontSize(10).fillColor(quiet).text(term, terms.left, place, { width: terms.width }),
      ),
    );
    const low = document.y;
    row.add(
      document.struct("TD", {}, () =>
        document.font("regular").fontSize(size).fillColor(ink).text(fact, facts.left, place, { width: facts.width }),
      ),
    );
    row.end();
    top = Math.max(low, document.y) + 9;
    const ruled = top - 4.5;
    document.markContent("Artifact", { type: "Layout" });
    document.moveTo(margin, ruled).lineTo(539, ruled).lineWidth(0.5).strokeColor(line).stroke();
    document.endMarkedContent();
  }
  table.end();
}

function writeTerms(document: Document, root: PDFKit.PDFStructureElement, heading: string, termsText: string) {
  root.add(document.struct("H2", {}, () => document.font("bold").fontSize(14).fillColor(ink).text(heading, margin, margin)));
  for (const paragraph of termsText.split("\n\n")) {
    const [name = "", ...lines] = paragraph.split("\n");
    root.add(document.struct("H3", {}, () => document.moveDown(0.8).font("bold").fontSize(10).text(name)));
    root.add(document.struct("P", {}, () => document.font("regular").fontSize(10).text(lines.join(" "), { lineGap: 2 })));
  }
}

function bytesOf(document: Document): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
  });
}
