import { downloadAttached } from "#app/ui/document/downloads.ts";
import { requireMailboxOfDocument } from "#lib/access/require-mailbox.ts";

export async function GET(request: Request, { params }: RouteContext<"/documents/[id]/files/[file]">): Promise<Response> {
  const { id, file } = await params;
  const { user } = await requireMailboxOfDocument(id);
  return downloadAttached(user, id, file, request);
}
