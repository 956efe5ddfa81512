import { downloadPdf } from "#app/ui/document/downloads.ts";
import { requireMailboxOfDocument } from "#lib/access/require-mailbox.ts";
import { openDocument } from "#lib/exchange/views/document.ts";
import { missing } from "#lib/missing.ts";

export async function GET(request: Request, { params }: RouteContext<"/documents/[id]/pdf">): Promise<Response> {
  const { id } = await params;
  const { user } = await requireMailboxOfDocument(id);
  return downloadPdf((await openDocument(user, id)) ?? missing(), request);
}
