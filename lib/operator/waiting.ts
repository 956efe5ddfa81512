import { describeApplications } from "./applications.ts";
import { describeClaims } from "./claims.ts";
import type { Told } from "./order.ts";
import { describeProposals } from "./proposals.ts";

/** All that waits for an operator. */
export async function listWaiting(): Promise<Told> {
  const [applications, proposals, claims] = [await describeApplications(), await describeProposals(), await describeClaims()];
  const lines = [...applications.lines, ...proposals.lines, ...claims.lines];
  const facts = { offices: applications.facts, proposals: proposals.facts, claims: claims.facts };
  return { lines: lines.length > 0 ? lines : ["Nothing waits."], facts };
}
