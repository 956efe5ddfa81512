import { findMail, isMailboxOpen } from "#lib/mail/mailbox.ts";
import { missing } from "#lib/missing.ts";

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

/** The letter as its receiver sees it; letters carry their styles in their elements, which no page of ours may. */
export async function GET(_request: Request, { params }: RouteContext<"/dev/mailbox/[id]/html">): Promise<Response> {
  const { id } = await params;
  const mail = isMailboxOpen ? await findMail(id) : undefined;
  if (!mail) missing();
  return new Response(mail.html, {
    headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy, "Cache-Control": "no-store" },
  });
}
