import { download } from "#app/entry/attachment.ts";
import { unavailable } from "#app/entry/unavailable.ts";
import type { Receipt } from "#lib/collaborations/answer/receipt.ts";
import { calendarDay } from "#lib/i18n/format.ts";
import { getLocale } from "#lib/i18n/request.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import { ownPath } from "#lib/links.ts";
import { isLocale } from "#lib/locale.ts";
import { isOutage } from "#lib/outage.ts";
import { receiptPdf } from "./pdf.ts";

/** The receipt as a file, in the language that the address asks for or the reader's. */
export async function downloadReceipt(receipt: Receipt, request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams.get("language");
  const locale = isLocale(asked) ? asked : await getLocale();
  const name = `${textsFor(locale)("receipt.pdf.name")}-${calendarDay(receipt.approvedAt)}.pdf`;
  try {
    return download({ name, content: await receiptPdf(receipt, locale), type: "application/pdf" });
  } catch (error) {
    if (!isOutage(error)) throw error;
    return unavailable(ownPath(request.headers.get("x-path")));
  }
}
