import type { SentRow } from "#app/ui/list/rows/sent.tsx";
import type { ListedCollaboration } from "#lib/collaborations/views/list.ts";
import { mayWithdraw } from "#lib/rights.ts";
import type { Employee } from "#lib/who.ts";

/** What somebody can do with a request that waits. */
export function rowActions(row: ListedCollaboration, employee: Employee): SentRow["may"] {
  return [
    "resend",
    ...(row.mayReplaceInvitee ? (["change"] as const) : []),
    ...(mayWithdraw(employee, row) ? (["withdraw"] as const) : []),
  ];
}
