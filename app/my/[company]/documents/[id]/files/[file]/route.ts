import { downloadAttached } from "#app/ui/document/downloads.ts";
import { requireMailbox } from "#lib/access/require-mailbox.ts";

export async function GET(request: Request, { params }: RouteContext<"/my/[company]/documents/[id]/files/[file]">): Promise<Response> {
  const { company, id, file } = await params;
  const { user } = await requireMailbox(company);
  return downloadAttached(user, id, file, request);
}
