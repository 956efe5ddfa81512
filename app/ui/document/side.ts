import { isOfOffice } from "#lib/access/mailbox.ts";
import type { MailboxUser } from "#lib/who.ts";

/** From which side a document is read: where the pages of that side stand, and what whoever reads may do. */
export type Side = {
  company: string;
  path: `/documents/${string}` | `/my/${string}/documents/${string}`;
  listPath: "/documents" | `/my/${string}/documents`;
  checkPath: "/documents/check" | `/my/${string}/documents/check`;
  /** Of the company where somebody at the company reads: what they send says so. */
  companyId: string | undefined;
  maySend: boolean;
  mayAnswer: boolean;
};

export const sideOf = (user: MailboxUser, id: string, may: { send: boolean; answer: boolean }): Side => ({
  company: user.companyName,
  path: isOfOffice(user) ? `/documents/${id}` : `/my/${user.companyId}/documents/${id}`,
  listPath: isOfOffice(user) ? "/documents" : `/my/${user.companyId}/documents`,
  checkPath: isOfOffice(user) ? "/documents/check" : `/my/${user.companyId}/documents/check`,
  companyId: isOfOffice(user) ? undefined : user.companyId,
  maySend: may.send,
  mayAnswer: may.answer,
});

/** Another document of the same mailbox. */
export const siblingOf = ({ path }: Side, id: string): Side["path"] =>
  path.startsWith("/my/") ? `/my/${path.split("/")[2]}/documents/${id}` : `/documents/${id}`;
