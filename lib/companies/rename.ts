import { and, eq, isNotNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { companies, nameProposals } from "#db/schema/index.ts";
import { inCompany } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { isFresh } from "#lib/auth/fresh.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import type { Outcome } from "#lib/outcome.ts";
import { isStale, type Seen } from "#lib/seen.ts";
import { absolute } from "#lib/standing/links.ts";
import { addressedTo } from "#lib/standing/recipients.ts";
import type { Administrator, CompanyUser } from "#lib/who.ts";
import { historyOf } from "./history.ts";
import { usersPath } from "./link.ts";
import { answerNames, findWaitingName } from "./name-proposals.ts";
import { listAdministrators } from "./queries.ts";
import { isStillAdministrator } from "./still-administrator.ts";

type Result = Outcome<{ name: string }, "sign-in-too-old" | "not-allowed" | "changed-meanwhile">;

/**
 * By one of its administrators, once somebody has confirmed the company. What has been approved keeps the name that it was approved under,
 * and each office its own word for its customer.
 */
export async function renameCompany(administrator: Administrator, name: string, seen?: Seen): Promise<Result> {
  if (!isFresh(administrator)) return { refusal: "sign-in-too-old" };
  return inCompany(administrator, async (tx) => {
    if (!(await isStillAdministrator(tx, administrator))) return { refusal: "not-allowed" };
    const company = await findConfirmed(tx, administrator);
    if (!company) return { refusal: "not-allowed" };
    if (isStale(seen, nameState(company))) return { refusal: "changed-meanwhile" };
    if (company.name === name) return { name };

    await giveName(tx, administrator, { name, formerly: company.name });
    return { name };
  });
}

/** An office that has proposed this very name reads that it was accepted, also when somebody has just typed it. */
async function giveName(tx: Transaction, administrator: Administrator, { name, formerly }: { name: string; formerly: string }) {
  await tx.update(companies).set({ name }).where(eq(companies.id, administrator.companyId));
  await record(tx, historyOf(administrator), { actor: administrator, action: "company renamed", details: { name, formerly } });
  await answerNames(tx, administrator, eq(nameProposals.name, name), "accepted");
  await tellOthers(tx, administrator, { company: name, formerly });
}

type Answer = { proposalId: string; answer: "accepted" | "declined" };
type Answered = Outcome<{ name: string }, "sign-in-too-old" | "not-allowed" | "no-longer-open" | "changed-meanwhile">;

/** The company's answer to a name that an office proposes. To decline it changes nothing, so that a sign-in of any age will do. */
export async function answerName(administrator: Administrator, { proposalId, answer }: Answer, seen?: Seen): Promise<Answered> {
  if (answer === "accepted" && !isFresh(administrator)) return { refusal: "sign-in-too-old" };
  return inCompany(administrator, async (tx) => {
    if (!(await isStillAdministrator(tx, administrator))) return { refusal: "not-allowed" };
    const company = await findConfirmed(tx, administrator);
    const proposal = await findWaitingName(tx, administrator, proposalId);
    if (!company || !proposal) return { refusal: "no-longer-open" };
    if (isStale(seen, nameState(company))) return { refusal: "changed-meanwhile" };
    const answered = await answerNames(tx, administrator, eq(nameProposals.id, proposalId), answer);
    if (answered === 0) return { refusal: "no-longer-open" };

    const { name } = answer === "accepted" ? proposal : company;
    if (name !== company.name) await giveName(tx, administrator, { name, formerly: company.name });
    return { name };
  });
}

/** Nothing for a company that nobody has confirmed: the office that asks it says what it is called. */
export const showOwnName = (companyUser: Pick<CompanyUser, "companyId">) => inCompany(companyUser, (tx) => findConfirmed(tx, companyUser));

export const nameState = ({ name }: { name: string }): Seen => ({ name });

async function findConfirmed(tx: Transaction, { companyId }: Pick<CompanyUser, "companyId">) {
  const isOwn = and(eq(companies.id, companyId), isNotNull(companies.confirmedAt));
  const [company] = await tx.select({ name: companies.name }).from(companies).where(isOwn);
  return company;
}

async function tellOthers(tx: Transaction, { companyId, personId, name: by }: Administrator, names: { company: string; formerly: string }) {
  for (const other of await listAdministrators(tx, companyId)) {
    if (other.personId === personId) continue;
    await queueLetter(tx, {
      kind: "company-renamed",
      facts: { ...names, by, link: absolute(usersPath(companyId)) },
      from: { name: "Spiris" },
      ...addressedTo(other),
      companyId,
    });
  }
}
