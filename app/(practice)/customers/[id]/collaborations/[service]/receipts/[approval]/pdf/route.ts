import { downloadReceipt } from "#app/ui/receipt/download.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { openReceiptAtOffice } from "#lib/collaborations/answer/opened.ts";
import { missing } from "#lib/missing.ts";

type Context = RouteContext<"/customers/[id]/collaborations/[service]/receipts/[approval]/pdf">;

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, service, approval } = await params;
  const employee = await requireEmployee();
  const receipt = (await openReceiptAtOffice(employee, { customerId: id, service }, approval)) ?? missing();
  return downloadReceipt(receipt, request);
}
