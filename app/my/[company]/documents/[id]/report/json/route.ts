import { downloadReport } from "#app/ui/document/download-report.ts";
import { requireMailbox } from "#lib/access/require-mailbox.ts";
import { findReport } from "#lib/exchange/views/report.ts";
import { missing } from "#lib/missing.ts";

export async function GET(_request: Request, { params }: RouteContext<"/my/[company]/documents/[id]/report/json">): Promise<Response> {
  const { company, id } = await params;
  const { user } = await requireMailbox(company);
  return downloadReport((await findReport(user, id)) ?? missing());
}
