import { downloadErrors } from "#app/ui/document/download-report.ts";
import { requireMailboxOfDocument } from "#lib/access/require-mailbox.ts";
import { openDocument } from "#lib/exchange/views/document.ts";
import { missing } from "#lib/missing.ts";

export async function GET(_request: Request, { params }: RouteContext<"/documents/[id]/report/text">): Promise<Response> {
  const { id } = await params;
  const { user } = await requireMailboxOfDocument(id);
  return downloadErrors((await openDocument(user, id)) ?? missing(), user);
}
