import { downloadReceipt } from "#app/ui/receipt/download.ts";
import { requireReader } from "#lib/auth/sessions/require.ts";
import { openReceipt } from "#lib/collaborations/answer/opened.ts";
import { missing } from "#lib/missing.ts";

export async function GET(request: Request, { params }: RouteContext<"/my/[company]/receipts/[approval]/pdf">): Promise<Response> {
  const { company, approval } = await params;
  const reader = await requireReader(company);
  return downloadReceipt((await openReceipt(reader, approval)) ?? missing(), request);
}
