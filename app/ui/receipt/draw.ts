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

/** The facts on one A4 with the accepted terms after them. */
export async function drawSheet({ facts, terms, termsText, ...about }: Sheet): Promise<Uint8Array> {
  const { document, root, read } = begun(about);
  writeTable(document, root, facts, writeTitle(document, root, about.title));
  document.addPage();
  writeTerms(document, root, terms, termsText);
  root.end();
  document.end();
  return read;
}

type About = Pick<Sheet, "title" | "author" | "language" | "madeAt">;
type Begun = { document: Document; root: PDFKit.PDFStructureElement; read: Promise<Uint8Array> };

/** An empty A4: tagged and made to be kept (PDF/A), with language and title. Its pages stay open until its end. */
export function begun({ title, author, language, madeAt }: About): Begun {
  const document = new PDFDocument({
    pdfVersion: "1.7",
    subset: "PDF/A-2a",
    tagged: true,
    lang: language,
    displayTitle: true,
    size: "A4",
    margin,
    bufferPages: true,
    font: regular,
    info: { Title: title, Author: author, CreationDate: madeAt, ModDate: madeAt },
  });
  const read = bytesOf(document);
  document.registerFont(regular, readFileSync(regular)).registerFont(bold, readFileSync(bold));
  const root = document.struct("Document");
  document.addStructure(root);
  return { document, root, read };
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
