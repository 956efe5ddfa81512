import { shownAddress } from "#lib/addresses.ts";
import type { CustomerCard } from "#lib/customers/show.ts";
import { organisationNumberOnScreen } from "#lib/identifiers.ts";
import { telephoneOnScreen } from "#lib/telephone.ts";
import { cardOrder } from "./order.ts";

/** A card as its form shows it, field by field. */
export function cardState(card: CustomerCard): Record<string, string> {
  const { organisationNumber, email, invoiceEmail, phone } = card;
  const shown: Record<string, unknown> = {
    ...card,
    organisationNumber: organisationNumberOnScreen(organisationNumber),
    email: email && shownAddress(email),
    invoiceEmail: invoiceEmail && shownAddress(invoiceEmail),
    phone: phone && telephoneOnScreen(phone),
  };
  return Object.fromEntries(cardOrder.map((field) => [field, String(shown[field] ?? "")]));
}
