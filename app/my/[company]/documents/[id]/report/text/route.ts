import { downloadErrors } from "#app/ui/document/download-report.ts";
import { requireMailbox } from "#lib/access/require-mailbox.ts";
import { openDocument } from "#lib/exchange/views/document.ts";
import { missing } from "#lib/missing.ts";

export async function GET(_request: Request, { params }: RouteContext<"/my/[company]/documents/[id]/report/text">): Promise<Response> {
  const { company, id } = await params;
  const { user } = await requireMailbox(company);
  return downloadErrors((await openDocument(user, id)) ?? missing(), user);
}
