import { inMailbox } from "#lib/access/mailbox.ts";
import { record } from "#lib/audit/record.ts";
import { safeName } from "#lib/einvoice/reading/reading.ts";
import { cellsOf, headingsOf } from "#lib/exchange/views/cells.ts";
import { fileOf } from "#lib/files/file.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { Outcome } from "#lib/outcome.ts";
import type { CompanyUser } from "#lib/who.ts";
import { listParts, type Part } from "./parts.ts";
import { readSome } from "./read.ts";
import { summedZip } from "./summed-zip.ts";

type Download = { name: string; content: AsyncGenerator<Uint8Array> };
type Result = Outcome<Download, "not-allowed" | "unknown-part">;

/** As much as is in memory at once, but for one document that is larger. */
const atOnce = { documents: 50, bytes: 1024 * 1024 };

/** A part of all that a company has sent and received, as a zip that is made while it is fetched. That it was taken stands in its history. */
export async function downloadPart(user: CompanyUser, name: string, locale: Locale): Promise<Result> {
  const part = (await listParts(user)).find((one) => one.name === name);
  if (!part) return { refusal: "unknown-part" };
  const told = await inMailbox(user, "see", async (tx) => {
    const details = { part: name, documents: part.documents.length };
    await record(tx, { chain: user.companyId, companyId: user.companyId }, { actor: user, action: "documents downloaded", details });
    return {};
  });
  if ("refusal" in told) return told;
  return { name: `${textsFor(locale, "documents.file")("name").toLowerCase()}-${name}.zip`, content: zipOf(user, part, locale) };
}

async function* zipOf(user: CompanyUser, part: Part, locale: Locale): AsyncGenerator<Uint8Array> {
  const zip = summedZip();
  const t = textsFor(locale, "documents.file");
  const [rows, events, answers]: [string[][], string[], string[]] = [[], [], []];
  for (const ids of batchesOf(part)) {
    const { whole, ...told } = await readSome(user, ids);
    for (const { row, files } of whole) {
      const folder = `${String(rows.length + 1).padStart(5, "0")}${plain(row.number)}`;
      rows.push([folder, ...cellsOf(row, locale, { isOffice: false })]);
      for (const [at, { name, bytes }] of files.entries()) {
        zip.add(at === 0 ? `${folder}/${safeName(name) || "file"}` : `${folder}/files/${at}-${name}`, bytes);
      }
    }
    events.push(...told.events.map(lineOf));
    answers.push(...told.answers.map(lineOf));
    yield* zip.take();
  }
  zip.add("index.csv", fileOf("csv", t("name"), [t("file"), ...headingsOf(locale, { isOffice: false })], rows));
  zip.add("events.jsonl", Buffer.from(events.join("")));
  zip.add("answers.jsonl", Buffer.from(answers.join("")));
  zip.end();
  yield* zip.take();
}

const lineOf = (row: object) => `${JSON.stringify(row)}\n`;

/** "-2041": what of a number may stand in the name of a folder. */
function plain(number: string): string {
  const signs = number.normalize("NFD").replace(/[^\w-]+/g, "");
  return signs ? `-${signs.slice(0, 40)}` : "";
}

function batchesOf({ documents }: Part): string[][] {
  const batches: string[][] = [];
  let bytes = 0;
  for (const one of documents) {
    const last = batches.at(-1);
    if (last && last.length < atOnce.documents && bytes + one.bytes <= atOnce.bytes) last.push(one.id);
    else [bytes] = [0, batches.push([one.id])];
    bytes += one.bytes;
  }
  return batches;
}
