import { readFileSync } from "node:fs";
import PDFDocument from "pdfkit";
import { ink, margin, writeTable, writeTitle } from "./draw-facts.ts";
import type { Fact } from "./facts.ts";
import { bold, regular } from "./typeface.ts";

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

/** The facts on one A4 with the accepted terms after them: tagged and made to be kept (PDF/A), with language and title. */
export async function drawSheet({ title, author, language, madeAt, facts, terms, termsText }: Sheet): Promise<Uint8Array> {
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
  document.registerFont(regular, readFileSync(regular)).registerFont(bold, readFileSync(bold));
  const root = document.struct("Document");
  document.addStructure(root);
  writeTable(document, root, facts, writeTitle(document, root, title));
  document.addPage();
  writeTerms(document, root, terms, termsText);
  root.end();
  document.end();
  return read;
}

function writeTerms(document: Document, root: PDFKit.PDFStructureElement, heading: string, termsText: string) {
  root.add(document.struct("H2", {}, () => document.font(bold).fontSize(14).fillColor(ink).text(heading, margin, margin)));
  for (const paragraph of termsText.split("\n\n")) {
    const [name = "", ...lines] = paragraph.split("\n");
    root.add(document.struct("H3", {}, () => document.moveDown(0.8).font(bold).fontSize(10).text(name)));
    root.add(document.struct("P", {}, () => document.font(regular).fontSize(10).text(lines.join(" "), { lineGap: 2 })));
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
