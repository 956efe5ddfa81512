import { expect, test } from "vitest";
import { InviteeInput, ProposedInviteeInput } from "#lib/collaborations/reassign/input.ts";
import { activationInputOf } from "#lib/collaborations/request/input.ts";
import { UserInput } from "#lib/companies/input.ts";
import { ContactCard, FirstContact, ProposalInput, ReachableContact } from "#lib/contacts/input.ts";
import { ChangedCard, CustomerCard } from "#lib/customers/input.ts";
import { fullAddress } from "#lib/fields.ts";
import { meaningOf } from "#lib/imports/meaning.ts";
import { InvitationInput, OfficeInput } from "#lib/offices/input.ts";
import { mailboxes, noMailboxes } from "./hostile.ts";

const id = "0198f3a2-5c1d-7e44-9b0a-3f6f1c2d4e5f";
const karin = { firstName: "Karin", lastName: "Ågren", mobile: "0701740605" };
const ids = { customerId: id, companyId: id, collaborationId: id, taskId: id };
const activation = { ...ids, ...karin, service: "digital-invoices", scenario: "new-administrator", invoiceRecipient: "office" };

/** What each place where an address is typed makes of it; nothing when it is refused there. */
const entries: Record<string, (typed: string) => unknown> = {
  "signing in": (typed) => fullAddress.safeParse(typed).data,
  "an employee": (typed) => InvitationInput.shape.email.safeParse(typed).data,
  "an office": (typed) => OfficeInput.shape.replyAddress.safeParse(typed).data,
  "a contact": (typed) => ContactCard.shape.email.safeParse(typed).data,
  "a contact who will answer": (typed) => ReachableContact.shape.email.safeParse(typed).data,
  "a first contact": (typed) =>
    FirstContact.safeParse({ contactFirstName: "Karin", contactLastName: "Ågren", contactEmail: typed }).data?.email,
  "a customer": (typed) => CustomerCard.shape.email.safeParse(typed).data,
  "a customer's invoices": (typed) => CustomerCard.shape.invoiceEmail.safeParse(typed).data,
  "a changed customer": (typed) => ChangedCard.shape.email.safeParse(typed).data,
  "a company's user": (typed) => UserInput.shape.email.safeParse(typed).data,
  "a proposed administrator": (typed) => ProposalInput.shape.email.safeParse(typed).data,
  "another receiver": (typed) => InviteeInput.shape.email.safeParse(typed).data,
  "somebody who should answer": (typed) => ProposedInviteeInput.safeParse({ ...ids, ...karin, email: typed }).data?.person?.email,
  "a new administrator": (typed) =>
    Reflect.get(activationInputOf("digital-invoices").safeParse({ ...activation, email: typed }).data ?? {}, "email"),
  "an imported customer": (typed) => meaningOf("email", typed).value,
  "an imported contact": (typed) => meaningOf("contactEmail", typed).value,
};

test.each(Object.entries(entries))("%s takes one mailbox and nothing else", (_entry, read) => {
  expect(Object.keys(mailboxes).map(read)).toEqual(Object.values(mailboxes));
  expect(noMailboxes.filter((typed) => read(typed) !== undefined)).toEqual([]);
});
