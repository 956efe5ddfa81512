import { downloadReport } from "#app/ui/document/download-report.ts";
import { requireMailboxOfDocument } from "#lib/access/require-mailbox.ts";
import { findReport } from "#lib/exchange/views/report.ts";
import { missing } from "#lib/missing.ts";

export async function GET(_request: Request, { params }: RouteContext<"/documents/[id]/report/json">): Promise<Response> {
  const { id } = await params;
  const { user } = await requireMailboxOfDocument(id);
  return downloadReport((await findReport(user, id)) ?? missing());
}
