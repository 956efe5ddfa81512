import { letterResponse } from "#app/entry/letter-frame.ts";
import { findMail, isMailboxOpen } from "#lib/mail/mailbox.ts";
import { missing } from "#lib/missing.ts";

/** The letter as its receiver sees it. */
export async function GET(_request: Request, { params }: RouteContext<"/dev/mailbox/[id]/html">): Promise<Response> {
  const { id } = await params;
  const mail = isMailboxOpen ? await findMail(id) : undefined;
  if (!mail) missing();
  return letterResponse(mail.html);
}
