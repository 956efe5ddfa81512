import { downloadXml } from "#app/ui/document/downloads.ts";
import { requireMailboxOfDocument } from "#lib/access/require-mailbox.ts";
import { openDocument } from "#lib/exchange/views/document.ts";
import { missing } from "#lib/missing.ts";

export async function GET(request: Request, { params }: RouteContext<"/documents/[id]/xml">): Promise<Response> {
  const { id } = await params;
  const { user } = await requireMailboxOfDocument(id);
  return downloadXml((await openDocument(user, id)) ?? missing(), request);
}
