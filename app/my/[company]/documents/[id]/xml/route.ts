import { downloadXml } from "#app/ui/document/downloads.ts";
import { requireMailbox } from "#lib/access/require-mailbox.ts";
import { openDocument } from "#lib/exchange/views/document.ts";
import { missing } from "#lib/missing.ts";

export async function GET(request: Request, { params }: RouteContext<"/my/[company]/documents/[id]/xml">): Promise<Response> {
  const { company, id } = await params;
  const { user } = await requireMailbox(company);
  return downloadXml((await openDocument(user, id)) ?? missing(), request);
}
