import { isOfOffice } from "#lib/access/mailbox.ts";
import { newDocumentPath } from "#lib/exchange/links.ts";
import type { MailboxUser } from "#lib/who.ts";

/** From which side a document is read: where the pages of that side stand, and what whoever reads may do. */
export type Side = {
  company: string;
  path: `/documents/${string}` | `/my/${string}/documents/${string}`;
  listPath: "/documents" | `/my/${string}/documents`;
  /** Where something about a document of this mailbox is sent. */
  sendPath: `${string}/documents/new/document`;
  checkPath: "/documents/check" | `/my/${string}/documents/check`;
  /** Of the company where somebody at the company reads: what they send says so. */
  companyId: string | undefined;
  /** Where an invoice is written in this mailbox. */
  writePath: `/${string}` | undefined;
  maySend: boolean;
  mayAnswer: boolean;
  /** About a document that is no invoice: an office does so in its own name. */
  mayReply: boolean;
  mailboxId: string;
};

export const sideOf = (user: MailboxUser & { customerId?: string }, id: string, may: { send: boolean; answer: boolean }): Side => ({
  company: user.companyName,
  path: isOfOffice(user) ? `/documents/${id}` : `/my/${user.companyId}/documents/${id}`,
  listPath: isOfOffice(user) ? "/documents" : `/my/${user.companyId}/documents`,
  checkPath: isOfOffice(user) ? "/documents/check" : `/my/${user.companyId}/documents/check`,
  companyId: isOfOffice(user) ? undefined : user.companyId,
  sendPath: `${newDocumentPath(user.customerId ? { customerId: user.customerId } : user)}/document`,
  writePath: writePathOf(user),
  maySend: may.send,
  mayAnswer: may.answer,
  mayReply: isOfOffice(user) || may.answer,
  mailboxId: user.companyId,
});

function writePathOf(user: MailboxUser & { customerId?: string }) {
  if (!isOfOffice(user)) return `${newDocumentPath(user)}/write` as const;
  return user.customerId ? (`${newDocumentPath({ customerId: user.customerId })}/write` as const) : undefined;
}

/** Another document of the same mailbox. */
export const siblingOf = ({ path }: Side, id: string): Side["path"] =>
  path.startsWith("/my/") ? `/my/${path.split("/")[2]}/documents/${id}` : `/documents/${id}`;

/** Whether a document between company and office asks something of the side that reads it. */
export const isAskedOf = ({ companyId }: Pick<Side, "companyId">, direction: "in" | "out") =>
  (direction === "in") === (companyId !== undefined);
