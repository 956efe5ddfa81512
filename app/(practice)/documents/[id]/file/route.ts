import { downloadFile } from "#app/ui/document/downloads.ts";
import { requireMailboxOfDocument } from "#lib/access/require-mailbox.ts";
import { openDocument } from "#lib/exchange/views/document.ts";
import { missing } from "#lib/missing.ts";

export async function GET(_request: Request, { params }: RouteContext<"/documents/[id]/file">): Promise<Response> {
  const { id } = await params;
  const { user } = await requireMailboxOfDocument(id);
  return downloadFile((await openDocument(user, id)) ?? missing());
}
