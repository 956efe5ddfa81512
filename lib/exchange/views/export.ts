import { and, desc, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { documents } from "#db/schema/index.ts";
import { record } from "#lib/audit/record.ts";
import type { FileFormat } from "#lib/files/file.ts";
import { writeApart } from "#lib/files/write-apart.ts";
import { calendarDay } from "#lib/i18n/format.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import { now } from "#lib/time.ts";
import { cellsOf, headingsOf } from "./cells.ts";
import { columns } from "./columns.ts";
import { type Cursor, type DocumentFilter, filtered } from "./filter.ts";
import { inReach, openTo, type Reader } from "./reader.ts";

/** Documents that are in memory at once, however many there are. */
const atOnce = 500;

/** All documents that the filter shows to the reader, the latest first, as a table in a file. */
export async function exportDocuments(reader: Reader, filter: DocumentFilter, format: FileFormat, locale: Locale) {
  const title = textsFor(locale, "documents.file")("name");
  const whose = "officeId" in reader ? reader.officeId : reader.companyId;
  const of = { isOffice: "officeId" in reader };
  const content = await writeApart(whose, { format, title, headings: headingsOf(locale, of) }, (add) =>
    inReach(reader, async (tx) => {
      let written = 0;
      for (let before: Cursor | undefined; ; ) {
        const rows = await listAfter(tx, reader, filter, before);
        await add(rows.map((row) => cellsOf(row, locale, of)));
        written += rows.length;
        before = rows.at(-1);
        if (rows.length < atOnce) break;
      }
      const subject = "officeId" in reader ? { officeId: reader.officeId } : { companyId: reader.companyId };
      await record(
        tx,
        { chain: whose, ...subject },
        { actor: reader, action: "documents exported", details: { documents: written, format } },
      );
    }),
  );
  return { name: `${title.toLowerCase()}-${calendarDay(now())}.${format}`, content };
}

const listAfter = (tx: Transaction, reader: Reader, filter: DocumentFilter, before: Cursor | undefined) =>
  tx
    .select(columns)
    .from(documents)
    .where(
      and(
        openTo(reader),
        filtered("officeId" in reader ? "office" : "company", filter),
        before && sql`(${documents.enteredAt}, ${documents.id}) < (${before.at}::timestamptz, ${before.id}::uuid)`,
      ),
    )
    .orderBy(desc(documents.enteredAt), desc(documents.id))
    .limit(atOnce);
