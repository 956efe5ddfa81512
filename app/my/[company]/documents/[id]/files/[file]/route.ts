import { downloadEnclosed } from "#app/ui/document/downloads.ts";
import { requireMailbox } from "#lib/access/require-mailbox.ts";
import { openDocument } from "#lib/exchange/views/document.ts";
import { missing } from "#lib/missing.ts";

export async function GET(request: Request, { params }: RouteContext<"/my/[company]/documents/[id]/files/[file]">): Promise<Response> {
  const { company, id, file } = await params;
  const { user } = await requireMailbox(company);
  return downloadEnclosed((await openDocument(user, id)) ?? missing(), file, request);
}
