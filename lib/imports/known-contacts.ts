import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { contacts } from "#db/schema/index.ts";
import type { Values } from "./values.ts";

export type KnownContact = Awaited<ReturnType<typeof listContactsOf>>[number];

/** Everybody whom the office talks to at these customers, as a row says it. */
export const listContactsOf = (tx: Transaction, officeId: string, customerIds: string[]) =>
  tx
    .select({
      customerId: contacts.customerId,
      isMain: contacts.isMain,
      contactFirstName: contacts.firstName,
      contactLastName: contacts.lastName,
      contactRole: contacts.role,
      contactEmail: contacts.email,
      contactMobile: contacts.mobile,
    })
    .from(contacts)
    .where(and(eq(contacts.officeId, officeId), inArray(contacts.customerId, customerIds), isNull(contacts.removedAt)));

const fields = ["contactFirstName", "contactLastName", "contactRole", "contactEmail", "contactMobile"] as const;
type Said = { contactFirstName?: unknown; contactLastName?: unknown; contactEmail?: unknown };
const plain = (word: unknown) => String(word ?? "").toLowerCase();
const nameIn = ({ contactFirstName, contactLastName }: Said) => `${plain(contactFirstName)} ${plain(contactLastName)}`.trim();

/** Known by the name, or by an address. */
export const isSamePerson = (values: Said, contact: KnownContact): boolean =>
  (nameIn(values) !== "" && nameIn(values) === nameIn(contact)) ||
  (Boolean(values.contactEmail) && plain(values.contactEmail) === plain(contact.contactEmail));

/** Whether the values say something of the contact that its card does not. */
export const saysOtherwise = (values: Values, contact: KnownContact): boolean =>
  fields.some((field) => values[field] !== undefined && values[field] !== null && values[field] !== contact[field]);
