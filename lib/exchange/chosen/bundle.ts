import { and, desc, inArray } from "drizzle-orm";
import { Zip, ZipPassThrough } from "fflate";
import { documents } from "#db/schema/index.ts";
import { actorOf, tellOf } from "#lib/exchange/events.ts";
import { yearOf } from "#lib/exchange/kept.ts";
import { readFiles } from "#lib/exchange/send/files.ts";
import { cellsOf, headingsOf } from "#lib/exchange/views/cells.ts";
import { columns } from "#lib/exchange/views/columns.ts";
import type { ListedDocument } from "#lib/exchange/views/list.ts";
import { inReach, openTo, type Reader } from "#lib/exchange/views/reader.ts";
import { fileOf } from "#lib/files/file.ts";
import { calendarDay } from "#lib/i18n/format.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import { isId } from "#lib/identifiers.ts";
import type { Locale } from "#lib/locale.ts";
import type { Outcome } from "#lib/outcome.ts";
import { bytesPerDownload, documentsAtOnce } from "#lib/standing/limits.ts";
import { now } from "#lib/time.ts";

type Download = { name: string; content: Uint8Array<ArrayBuffer> };
type Result = Outcome<Download, "nothing-chosen" | "too-large">;
type Entry = { name: string; bytes: Uint8Array };

/**
 * The files of the chosen documents that the reader may open, and what lies beside them, as they came, in one zip with an index. That an office
 * has taken them stands in each one's history, as when it reads them.
 */
export async function downloadDocuments(reader: Reader, documentIds: string[], locale: Locale): Promise<Result> {
  const ids = [...new Set(documentIds.filter(isId))].slice(0, documentsAtOnce);
  return inReach<Result>(reader, async (tx) => {
    const chosen = await tx
      .select({ ...columns, keptUntil: documents.keptUntil, stoppedAt: documents.stoppedAt, size: documents.size })
      .from(documents)
      .where(and(inArray(documents.id, ids), openTo(reader)))
      .orderBy(desc(documents.enteredAt), desc(documents.id));
    if (chosen.length === 0) return { refusal: "nothing-chosen" };
    if (chosen.reduce((sum, { size }) => sum + size, 0) > bytesPerDownload) return { refusal: "too-large" };

    const of = { isOffice: "officeId" in reader };
    const files: Entry[] = [];
    const index: string[][] = [];
    for (const [at, one] of chosen.entries()) {
      const kept = await readFiles(tx, { ...one, keptThrough: yearOf(one) });
      if (!kept) throw new Error("A document without its file");
      const name = nameOf(one, at);
      index.push([`${name}${endingOf(one, kept)}`, ...cellsOf(one, locale, of)]);
      files.push({ name: `${name}${endingOf(one, kept)}`, bytes: kept.bytes });
      files.push(...kept.attached.map(({ name: attached, bytes }, place) => ({ name: `${name}/${place + 1}-${attached}`, bytes })));
      if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > bytesPerDownload) return { refusal: "too-large" };
      if ("officeId" in reader) await tellOf(tx, one, actorOf({ companyName: "", ...reader, companyId: one.companyId }), { event: "read" });
    }
    const t = textsFor(locale, "documents.file");
    const listed = fileOf("csv", t("name"), [t("file"), ...headingsOf(locale, of)], index);
    return {
      name: `${t("name").toLowerCase()}-${calendarDay(now())}.zip`,
      content: zipOf([...files, { name: "index.csv", bytes: listed }]),
    };
  });
}

/** "03-2041": by its place in the index, with what of its number or title may stand in the name of a file. */
function nameOf({ number, title }: Pick<ListedDocument, "number" | "title">, at: number): string {
  const plain = (title.replace(/\s+/g, "-") || number)
    .normalize("NFD")
    .replace(/[^\w-]+/g, "")
    .slice(0, 40);
  return [String(at + 1).padStart(2, "0"), plain].filter(Boolean).join("-");
}

const endingOf = ({ kind }: Pick<ListedDocument, "kind">, { name }: { name: string }) =>
  kind === "document" ? `.${/\.([a-z]{3,4})$/i.exec(name)?.[1]?.toLowerCase() ?? "bin"}` : ".xml";

/** Stored as they are: what is asked for at once is small, and packing it would keep everybody else waiting. */
function zipOf(entries: Entry[]): Uint8Array<ArrayBuffer> {
  const made: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    made.push(bytes);
  });
  for (const { name, bytes } of entries) {
    const entry = new ZipPassThrough(name);
    zip.add(entry);
    entry.push(bytes, true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(made));
}
