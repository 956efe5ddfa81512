import { contacts, customers, people } from "#db/schema/index.ts";

/** What a file says of a customer, from its card, the responsible employee's person and the main contact. */
export const describing = {
  number: customers.number,
  name: customers.name,
  shortName: customers.shortName,
  organisationNumber: customers.organisationNumber,
  responsible: people.email,
  responsibleId: customers.responsibleId,
  email: customers.email,
  phone: customers.phone,
  street: customers.street,
  postcode: customers.postcode,
  city: customers.city,
  gln: customers.gln,
  vatPeriod: customers.vatPeriod,
  yearEndsIn: customers.yearEndsIn,
  invoiceEmail: customers.invoiceEmail,
  invoiceReference: customers.invoiceReference,
  paymentDays: customers.paymentDays,
  locale: customers.locale,
  notes: customers.notes,
  contactFirstName: contacts.firstName,
  contactLastName: contacts.lastName,
  contactRole: contacts.role,
  contactEmail: contacts.email,
  contactMobile: contacts.mobile,
} as const;
