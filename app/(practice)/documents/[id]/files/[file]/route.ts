import { downloadEnclosed } from "#app/ui/document/downloads.ts";
import { requireMailboxOfDocument } from "#lib/access/require-mailbox.ts";
import { openDocument } from "#lib/exchange/views/document.ts";
import { missing } from "#lib/missing.ts";

export async function GET(request: Request, { params }: RouteContext<"/documents/[id]/files/[file]">): Promise<Response> {
  const { id, file } = await params;
  const { user } = await requireMailboxOfDocument(id);
  return downloadEnclosed((await openDocument(user, id)) ?? missing(), file, request);
}
