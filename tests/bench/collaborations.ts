import type { Employee } from "#lib/auth/who.ts";
import { type CollaborationFilter, everyCollaboration } from "#lib/collaborations/filter.ts";
import { listCollaborations } from "#lib/collaborations/list.ts";
import { listUnlinked } from "#lib/collaborations/unlinked.ts";

type Choices = { employee: string | null; template: string | null };

/** The three lists of Settings → Collaborations, as they are opened, sorted, filtered and turned to their last page. */
export async function collaborationPages(head: Employee, own: Employee, { employee, template }: Choices) {
  const list = (change: Partial<CollaborationFilter> = {}, asker = head) => listCollaborations(asker, { ...everyCollaboration, ...change });
  const active = (change: Partial<CollaborationFilter> = {}) => list({ ...change, state: "active" });
  const lastOf = (total = 0) => Math.ceil(total / 50);
  const sent = await list();
  const unlinked = await listUnlinked(head, everyCollaboration);
  const pages: [string, () => Promise<unknown>][] = [
    [`sent requests, ${sent.total}`, () => list()],
    ["sent requests, the last page", () => list({ page: lastOf(sent.total) })],
    ["sent requests, by customer", () => list({ sort: "customer", order: "asc" })],
    ["sent requests that wait", () => list({ state: "requested" })],
    ["sent requests of own customers", () => list({}, own)],
    ["active", () => active()],
    ["active, by owner", () => active({ sort: "owner", order: "asc" })],
    ["active, by responsible", () => active({ sort: "responsible", order: "asc" })],
    ["active of one owner", () => active({ owner: employee })],
    ["active of one responsible", () => active({ responsible: employee })],
    ["active of one task", () => active({ task: template })],
    ["active that nobody's task matches", () => active({ task: head.employeeId })],
    [`unlinked, ${unlinked.total}`, () => listUnlinked(head, everyCollaboration)],
    ["unlinked, the last page", () => listUnlinked(head, { ...everyCollaboration, page: lastOf(unlinked.total) })],
    ["unlinked, of one responsible", () => listUnlinked(head, { ...everyCollaboration, responsible: employee })],
  ];
  return pages;
}
