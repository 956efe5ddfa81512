import type { Locale } from "#lib/locale.ts";
import { kindOf } from "../attachments/kinds.ts";
import type { Attachment, Invoice } from "../model/invoice.ts";
import { readInvoice } from "../read/read.ts";
import { modelOf } from "../ubl/model-of.ts";
import { type Sheet, sheetOf } from "../view/sheet.ts";
import { bankgiro, iban, isIban, plusgiro } from "../view/swedish.ts";

/** A file that lies within the invoice, and by which number it is asked for. */
export type Enclosed = { place: number; name: string; size: number };
export type Account = { way: "bankgiro" | "plusgiro" | "account"; number: string };

/** What a page shows of an invoice. */
export type Reading = { sheet: Sheet; files: Enclosed[]; account: Account | undefined };

/** Nothing where the file is no invoice that can be read. */
export function readingOf(bytes: Uint8Array, locale: Locale): Reading | undefined {
  const invoice = invoiceIn(bytes);
  return invoice && { sheet: sheetOf(invoice, locale), files: filesIn(invoice), account: accountOf(invoice) };
}

/** A file out of it: as the type that it claims only where its content is of that type. */
export type Taken = { name: string; type: string; content: Uint8Array<ArrayBuffer> };

export function fileIn(bytes: Uint8Array, place: number): Taken | undefined {
  const attachment = invoiceIn(bytes)?.attachments?.[place];
  if (!attachment?.file) return undefined;
  const { mime = "", content: written = "" } = attachment.file;
  const content = new Uint8Array(Buffer.from(written, "base64"));
  const kind = kindOf(mime);
  const isAsClaimed = kind?.isOne(Buffer.from(content.buffer)) ?? false;
  const [name, type] = [nameOf(attachment), isAsClaimed ? mime : "application/octet-stream"];
  return { name: withEnding(name, isAsClaimed && kind ? kind.endings : ["bin"]), type, content };
}

function invoiceIn(bytes: Uint8Array): Invoice | undefined {
  const read = readInvoice(bytes);
  return "refusal" in read ? undefined : modelOf(read.document);
}

const filesIn = ({ attachments = [] }: Invoice): Enclosed[] =>
  attachments.flatMap((attachment, place) =>
    attachment.file ? [{ place, name: nameOf(attachment), size: Math.floor(((attachment.file.content ?? "").length * 3) / 4) }] : [],
  );

const nameOf = ({ file, id }: Attachment): string => safeName(file?.name ?? id ?? "") || "bilaga";

/** What leads to a folder or a stream, steers the reading or is not seen; dots and blanks that some system drops. */
const unsafe = /[/\\:*?"<>|%\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
const nameSigns = 100;

/** A name under which a file may be saved on any computer. */
export const safeName = (name: string): string =>
  [
    ...name
      .replace(unsafe, " ")
      .replace(/\s+/g, " ")
      .replace(/^[\s.]+/, ""),
  ]
    .slice(0, nameSigns)
    .join("")
    .replace(/[\s.]+$/, "");

/** With an ending that says what it is: the last one is what a computer opens it by. */
export function withEnding(name: string, endings: string[]): string {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  return ending && endings.includes(ending) ? name : `${name}.${endings[0]}`;
}

function accountOf({ payment }: Invoice): Account | undefined {
  const { id, branch } = payment?.accounts?.[0] ?? {};
  if (!id) return undefined;
  if (branch === "SE:BANKGIRO") return { way: "bankgiro", number: bankgiro(id) };
  if (branch === "SE:PLUSGIRO") return { way: "plusgiro", number: plusgiro(id) };
  return { way: "account", number: isIban(id) ? iban(id) : id };
}
