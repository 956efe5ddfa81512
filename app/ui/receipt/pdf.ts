import { readFileSync } from "node:fs";
import { join } from "node:path";
import PDFDocument from "pdfkit";
import type { Receipt } from "#lib/collaborations/answer/receipt.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import { receiptFacts, receiptTitle } from "./facts.ts";

type Sheet = PDFKit.PDFDocument;

const languages = { sv: "sv-SE", en: "en-GB" } as const;
const fonts = join(process.cwd(), "app/ui/fonts");
const margin = 56;
const terms = { left: margin, width: 150 };
const facts = { left: margin + 166, width: 317 };
const [ink, quiet, line] = ["#1b1f27", "#565d6b", "#d9dce3"];

/** The receipt on one A4 with the accepted terms after it: tagged and made to be kept (PDF/A), with language and title, the same bytes for the same receipt. */
export async function receiptPdf(receipt: Receipt, locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
  const title = receiptTitle(receipt, locale);
  const regular = join(fonts, "inter-regular.ttf");
  const sheet = new PDFDocument({
    pdfVersion: "1.7",
    subset: "PDF/A-2a",
    tagged: true,
    lang: languages[locale],
    displayTitle: true,
    size: "A4",
    margin,
    font: regular,
    info: { Title: title, Author: receipt.officeName, CreationDate: receipt.approvedAt, ModDate: receipt.approvedAt },
  });
  const read = bytesOf(sheet);
  sheet.registerFont("regular", readFileSync(regular)).registerFont("bold", readFileSync(join(fonts, "inter-semibold.ttf")));
  const root = sheet.struct("Document");
  sheet.addStructure(root);
  writeFacts(sheet, root, receipt, { title, locale });
  sheet.addPage();
  writeTerms(sheet, root, receipt, locale);
  root.end();
  sheet.end();
  return read;
}

function writeFacts(
  sheet: Sheet,
  root: PDFKit.PDFStructureElement,
  receipt: Receipt,
  { title, locale }: { title: string; locale: Locale },
) {
  const t = textsFor(locale);
  root.add(sheet.struct("H1", {}, () => sheet.font("bold").fontSize(17).fillColor(ink).text(title, { width: 483 })));
  const intact = receipt.isWhole ? t("receipt.isWhole") : t("receipt.isBroken");
  const table = sheet.struct("Table");
  root.add(table);
  let top = sheet.y + 18;
  for (const { term, fact, isCode } of [...receiptFacts(receipt, locale), { term: t("receipt.intact"), fact: intact, isCode: undefined }]) {
    const size = isCode ? 8 : 10;
    const place = top;
    const row = sheet.struct("TR");
    table.add(row);
    row.add(
      sheet.struct("TH", {}, () =>
        sheet.font("regular").fontSize(10).fillColor(quiet).text(term, terms.left, place, { width: terms.width }),
      ),
    );
    const low = sheet.y;
    row.add(
      sheet.struct("TD", {}, () =>
        sheet.font("regular").fontSize(size).fillColor(ink).text(fact, facts.left, place, { width: facts.width }),
      ),
    );
    row.end();
    top = Math.max(low, sheet.y) + 9;
    const ruled = top - 4.5;
    sheet.markContent("Artifact", { type: "Layout" });
    sheet.moveTo(margin, ruled).lineTo(539, ruled).lineWidth(0.5).strokeColor(line).stroke();
    sheet.endMarkedContent();
  }
  table.end();
}

function writeTerms(sheet: Sheet, root: PDFKit.PDFStructureElement, { termsText, termsVersion }: Receipt, locale: Locale) {
  const t = textsFor(locale);
  const heading = `${t("receipt.terms")}, ${t("receipt.termsText", { version: termsVersion })}`;
  root.add(sheet.struct("H2", {}, () => sheet.font("bold").fontSize(14).fillColor(ink).text(heading, margin, margin)));
  for (const paragraph of termsText.split("\n\n")) {
    const [name = "", ...lines] = paragraph.split("\n");
    root.add(sheet.struct("H3", {}, () => sheet.moveDown(0.8).font("bold").fontSize(10).text(name)));
    root.add(sheet.struct("P", {}, () => sheet.font("regular").fontSize(10).text(lines.join(" "), { lineGap: 2 })));
  }
}

function bytesOf(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    sheet.on("data", (chunk: Buffer) => chunks.push(chunk));
    sheet.on("end", () => resolve(Uint8Array.from(Buffer.concat(chunks))));
    sheet.on("error", reject);
  });
}
