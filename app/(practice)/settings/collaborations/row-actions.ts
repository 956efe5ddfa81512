import type { SentRow } from "#app/ui/rows/sent.tsx";
import type { Employee } from "#lib/auth/who.ts";
import type { ListedCollaboration } from "#lib/collaborations/list.ts";
import { mayWithdrawAny } from "#lib/collaborations/withdraw.ts";

/** What somebody can do with a request that waits. */
export function rowActions(row: ListedCollaboration, employee: Employee): SentRow["may"] {
  const mayWithdraw = row.requestedById === employee.employeeId || mayWithdrawAny(employee);
  return ["resend", ...(row.mayChangeRecipient ? (["change"] as const) : []), ...(mayWithdraw ? (["withdraw"] as const) : [])];
}
