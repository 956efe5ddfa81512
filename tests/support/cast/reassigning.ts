import type { ProposedInviteeInput } from "#lib/collaborations/reassign/input.ts";
import { aPerson } from "./cast.ts";
import { aUserOf } from "./company.ts";
import { aRequest, type Scenario } from "./requests.ts";

type Request = { id: string; companyId: string };

/** Karin has a request to answer, and Peter is an administrator like her. */
export async function aRequestForTwo(scenario: Scenario = "existing-customer") {
  const request = await aRequest(scenario);
  return { ...request, peter: await aUserOf(request.administrator, "administrator") };
}

export const handOver = ({ id, companyId }: Request, { personId }: { personId: string }) => ({ companyId, collaborationId: id, personId });

/** What somebody says who knows who should answer. */
export function aProposal({ id, companyId }: Request, name = "Peter Holmgren", explanation: string | null = "Peter är vd sedan i våras.") {
  const { locale: _, ...person } = aPerson(name);
  return { companyId, collaborationId: id, person: { ...person, mobile: null }, explanation };
}

/** And what somebody says who does not. */
export const notMe = ({ id, companyId }: Request): ProposedInviteeInput => ({
  companyId,
  collaborationId: id,
  person: undefined,
  explanation: "Jag har slutat.",
});
