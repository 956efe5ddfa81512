import { downloadFile } from "#app/ui/document/downloads.ts";
import { requireMailbox } from "#lib/access/require-mailbox.ts";
import { openDocument } from "#lib/exchange/views/document.ts";
import { missing } from "#lib/missing.ts";

export async function GET(_request: Request, { params }: RouteContext<"/my/[company]/documents/[id]/file">): Promise<Response> {
  const { company, id } = await params;
  const { user } = await requireMailbox(company);
  return downloadFile((await openDocument(user, id)) ?? missing());
}
