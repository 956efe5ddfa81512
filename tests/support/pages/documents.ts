import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import { documents } from "#db/schema/index.ts";
import { sample } from "#lib/einvoice/model/sample.ts";
import { aMailbox, aSentInvoice, type Mailbox } from "#tests/support/cast/mailboxes.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const pdf = Buffer.from("%PDF-1.7\n").toString("base64");
const withFile = { attachments: [{ id: "1", file: { name: "../följesedel.pdf", mime: "application/pdf", content: pdf } }] };

/** The second invoice of one company to another: to another account than the first, with a file in it. */
export async function anInvoice() {
  const [nordkap, berg] = [await aMailbox("Nordkap Redskap HB"), await aMailbox("Bergs Bygg AB")];
  await aSentInvoice(nordkap, berg, { number: "20417" });
  const over = { number: "20418", payment: { ...sample.payment, accounts: [{ id: "58204413", branch: "SE:BANKGIRO" }] }, ...withFile };
  const sentId = await aSentInvoice(nordkap, berg, over);
  return { nordkap, berg, sentId, id: await receivedBy(berg, "20418") };
}

async function receivedBy({ companyId }: Mailbox, number: string) {
  const its = and(eq(documents.companyId, companyId), eq(documents.direction, "in"), eq(documents.number, number));
  const [received] = await superuser.select({ id: documents.id }).from(documents).where(its);
  return received!.id;
}

/** What a link saves. */
export const saved = (page: Page, link: string) => savedBy(page, page.getByRole("link", { name: link, exact: true }));

/** And whatever is pressed. */
export async function savedBy(page: Page, pressed: Locator) {
  const coming = page.waitForEvent("download");
  await pressed.click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
