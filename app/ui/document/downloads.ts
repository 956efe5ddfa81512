import { downloadNamed } from "#app/entry/attachment.ts";
import { unavailable } from "#app/entry/unavailable.ts";
import { invoicePdf } from "#app/ui/einvoice/pdf.ts";
import { takeApart } from "#lib/einvoice/reading/read-apart.ts";
import { safeName, withEnding } from "#lib/einvoice/reading/reading.ts";
import { type Opened, openBeside, openDocument } from "#lib/exchange/views/document.ts";
import { getLocale } from "#lib/i18n/request.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import { ownPath } from "#lib/links.ts";
import { isLocale } from "#lib/locale.ts";
import { missing } from "#lib/missing.ts";
import { isOutage } from "#lib/outage.ts";
import { TooMuch } from "#lib/sandbox/child.ts";
import type { MailboxUser } from "#lib/who.ts";

/** A document that is no invoice: as the kind that it was found to be, to be saved; a page of ours shows a picture itself. */
export function downloadFile({ kind, file, title }: Opened): Response {
  if (kind !== "document") missing();
  const ending = /\.([a-z]{3,4})$/i.exec(file.name)?.[1]?.toLowerCase() ?? "bin";
  const name = withEnding(safeName(file.name) || safeName(title) || "dokument", [ending]);
  return downloadNamed({ name, content: file.bytes, type: file.mediaType });
}

/** The original, byte for byte. Whoever has it already is told so. */
export function downloadXml({ kind, file, sha256 }: Opened, request: Request): Response {
  if (kind === "document") missing();
  const etag = `"${sha256}"`;
  const known = request.headers.get("if-none-match")?.split(",") ?? [];
  if (known.some((one) => one.trim().replace(/^W\//, "") === etag)) return new Response(null, { status: 304, headers: { etag } });
  const name = withEnding(safeName(file.name) || "faktura", ["xml"]);
  const response = downloadNamed({ name, content: file.bytes, type: file.mediaType });
  response.headers.set("etag", etag);
  return response;
}

/** A copy on paper, in the language that the address asks for or the reader's. */
export async function downloadPdf(document: Opened, request: Request): Promise<Response> {
  if (document.stoppedAt || document.kind === "document") missing();
  const asked = new URL(request.url).searchParams.get("language");
  const locale = isLocale(asked) ? asked : await getLocale();
  return orLater(request, async () => {
    const content = (await invoicePdf(document.id, document.file.bytes, locale)) ?? missing();
    const name = textsFor(locale, "document.files")("pdfName", { kind: document.kind });
    return downloadNamed({ name: `${safeName(`${name}-${document.number}`)}.pdf`, content, type: "application/pdf" });
  });
}

/** A file that came beside the invoice, or within it: always to be saved, never shown by us. */
export async function downloadAttached(user: MailboxUser, id: string, file: string, request: Request): Promise<Response> {
  const position = /^beside-(\d{1,2})$/.exec(file)?.[1];
  if (position === undefined) return downloadEnclosed((await openDocument(user, id)) ?? missing(), file, request);
  const { name, bytes, mediaType } = (await openBeside(user, id, Number(position))) ?? missing();
  return downloadNamed({ name, content: bytes, type: mediaType });
}

async function downloadEnclosed(document: Opened, place: string, request: Request): Promise<Response> {
  if (document.stoppedAt || document.kind === "document" || !/^\d{1,2}$/.test(place)) missing();
  return orLater(request, async () => {
    const { name, type, content } = (await takeApart(document.id, document.file.bytes, Number(place))) ?? missing();
    return downloadNamed({ name, content, type });
  });
}

async function orLater(request: Request, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!isOutage(error) && !(error instanceof TooMuch)) throw error;
    return unavailable(ownPath(request.headers.get("x-path")));
  }
}
