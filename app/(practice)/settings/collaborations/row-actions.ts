import type { SentRow } from "#app/ui/list/rows/sent.tsx";
import type { ListedCollaboration } from "#lib/collaborations/views/list.ts";
import { mayWithdrawAny } from "#lib/collaborations/waiting/withdraw.ts";
import type { Employee } from "#lib/who.ts";

/** What somebody can do with a request that waits. */
export function rowActions(row: ListedCollaboration, employee: Employee): SentRow["may"] {
  const mayWithdraw = row.requestedById === employee.employeeId || mayWithdrawAny(employee);
  return ["resend", ...(row.mayReplaceInvitee ? (["change"] as const) : []), ...(mayWithdraw ? (["withdraw"] as const) : [])];
}
