import type { Locator, Page } from "@playwright/test";
import type { Mailbox } from "#tests/support/cast/mailboxes.ts";

export const newDocumentPage = ({ companyId }: Mailbox) => `/my/${companyId}/documents/new`;

export const button = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });

const oneLine = { "lines.0.text": "Kakel, vit", "lines.0.quantity": "2", "lines.0.price": "1 250,50" };
const own = { bankgiro: "550-1234", street: "Sågverksgatan 12", postcode: "90330", city: "Umeå" };

/** Writes an invoice to a company, with a row that is left empty between its two. */
export async function fillInvoice(page: Page, { customer: { name, organisationNumber } }: Mailbox): Promise<void> {
  const buyer = { buyerNumber: organisationNumber, buyerName: name, buyerPostcode: "90326", buyerCity: "Umeå", reference: "Karin Ek" };
  const fields = { ...buyer, ...oneLine, "lines.2.text": "Frakt", "lines.2.price": "99", ...own };
  for (const [id, value] of Object.entries(fields)) await page.locator(`[id="${id}"]`).fill(value);
}
