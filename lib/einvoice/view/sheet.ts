import type { Locale } from "#lib/locale.ts";
import type { Attachment, Invoice } from "../model/invoice.ts";
import { factsOf, madeFrom } from "./facts.ts";
import { isKind } from "./known.ts";
import { type LineRow, lineRow } from "./lines.ts";
import { type Block, partiesIn } from "./parties.ts";
import { type Fact, paymentOf } from "./payment.ts";
import { shown, wordsOf } from "./shown.ts";
import { type RateRow, rateRows, type Sum, sumsOf } from "./sums.ts";

/** A file that came with the invoice; `address` only where it is one of the web. */
export type FileRow = { name: string; about: string[]; address?: string };

type Heading =
  | ("copy" | "notes" | "pay.title" | "sums.title" | "files.title")
  | `vat.${"title" | "rate" | "taxable" | "tax"}`
  | `lines.${"title" | "id" | "name" | "quantity" | "price" | "vat" | "amount"}`;

/** What an invoice says, in words: what its page and its PDF show. */
export type Sheet = {
  locale: Locale;
  /** What stands around it. */
  words: Record<Heading, string>;
  title: string;
  from: string;
  /** The day of the invoice, as it stands in the file. */
  issued: string;
  parties: Block[];
  facts: Fact[];
  notes: string[];
  lines: LineRow[];
  rates: RateRow[];
  sums: Sum[];
  payment: Fact[];
  files: FileRow[];
  made: Fact[];
};

export function sheetOf(invoice: Invoice, locale: Locale): Sheet {
  const { seller = {}, notes = [], lines = [], attachments = [] } = invoice;
  return {
    locale,
    words: wordsAround(locale),
    title: titleOf(invoice, locale),
    issued: invoice.issued ?? "",
    from: shown(seller.name ?? seller.tradingName ?? ""),
    parties: partiesIn(invoice, locale),
    facts: factsOf(invoice, locale),
    notes: notes.map(shown),
    lines: lines.map((line) => lineRow(line, locale)),
    rates: rateRows(invoice, locale),
    sums: sumsOf(invoice, locale),
    payment: paymentOf(invoice, locale),
    files: attachments.map((attachment) => fileRow(attachment, locale)),
    made: madeFrom(invoice, locale),
  };
}

function wordsAround(locale: Locale): Sheet["words"] {
  const t = wordsOf(locale);
  const [copy, notes] = [t("copy"), t("notes")];
  return {
    ...{ copy, notes, "pay.title": t("pay.title"), "sums.title": t("sums.title"), "files.title": t("files.title") },
    ...{ "vat.title": t("vat.title"), "vat.rate": t("vat.rate"), "vat.taxable": t("vat.taxable"), "vat.tax": t("vat.tax") },
    ...{ "lines.title": t("lines.title"), "lines.id": t("lines.id"), "lines.name": t("lines.name"), "lines.vat": t("lines.vat") },
    ...{ "lines.quantity": t("lines.quantity"), "lines.price": t("lines.price"), "lines.amount": t("lines.amount") },
  };
}

function titleOf({ kind: root, type = "", number = "" }: Invoice, locale: Locale): string {
  const t = wordsOf(locale);
  const kind = isKind(type) ? t(`kinds.${type}`) : t(root === "credit-note" ? "kinds.otherCredit" : "kinds.other");
  return t("title", { kind, number: shown(number) });
}

function fileRow({ id = "", description, file, address }: Attachment, locale: Locale): FileRow {
  const t = wordsOf(locale);
  const kilobytes = file?.content ? Math.max(1, Math.round((file.content.length * 3) / 4 / 1000)) : 0;
  const about = [description, id, file?.mime, kilobytes ? t("files.size", { kilobytes }) : undefined, file && address];
  return {
    name: shown(file?.name ?? address ?? description ?? id),
    about: about.flatMap((one) => (one ? shown(one) : [])),
    ...(address && !file && isOfTheWeb(address) ? { address } : {}),
  };
}

/** Only what a browser fetches from the web may be followed: never a script. */
const isOfTheWeb = (address: string) => ["http:", "https:"].includes(URL.parse(address)?.protocol ?? "");
