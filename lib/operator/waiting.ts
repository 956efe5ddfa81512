import { describeClaims } from "./claims.ts";
import type { Told } from "./order.ts";
import { describeProposals } from "./proposals.ts";

/** All that waits for an operator. */
export async function listWaiting(): Promise<Told> {
  const [proposals, claims] = [await describeProposals(), await describeClaims()];
  const lines = [...proposals.lines, ...claims.lines];
  return { lines: lines.length > 0 ? lines : ["Nothing waits."], facts: { proposals: proposals.facts, claims: claims.facts } };
}
