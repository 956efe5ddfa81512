import { describeApplications } from "./applications.ts";
import { describeClaims } from "./claims.ts";
import type { Told } from "./order.ts";
import { describeProposals } from "./proposals.ts";

/** All that waits for an operator. */
export async function listWaiting(): Promise<Told & { count: number }> {
  const [applications, proposals, claims] = [await describeApplications(), await describeProposals(), await describeClaims()];
  const lines = [...applications.lines, ...proposals.lines, ...claims.lines];
  const count = [applications, proposals, claims].reduce((sum, { facts }) => sum + facts.length, 0);
  const facts = { offices: applications.facts, proposals: proposals.facts, claims: claims.facts };
  return { lines: lines.length > 0 ? lines : ["Nothing waits."], facts, count };
}
