import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { inOperator } from "#db/tenant.ts";
import { decideOnProposal } from "#lib/companies/recover.ts";
import { proposeAdministrator } from "#lib/contacts/propose-administrator.ts";
import { aProposalFor, lisa } from "#tests/support/cast/proposals.ts";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";

const { employee, customer, administrator, collaboration } = await anActiveCollaboration();
const { proposalId } = await proposeAdministrator(employee, aProposalFor(customer));
await decideOnProposal(proposalId!, { decision: "refuse", ...lisa });
const [office, company, person] = [employee.officeId, collaboration.companyId, administrator.personId];

const line = (chain: string, who: string, details = "{}", actor = "null") =>
  `insert into audit_events (chain, office_id, actor_id, actor_name, action, details) values ('${chain}', '${office}', ${actor}, '${who}', 'proposal refused', '${details}')`;
const signed = JSON.stringify({ operator: "Lisa Berg" });

test.each([
  ["change an approval", "update approvals set person_name = 'Mallory'"],
  ["remove an approval", "delete from approvals"],
  ["read the evidence of an approval", "select * from approvals"],
  ["change the history", "update audit_events set actor_name = 'Mallory'"],
  ["remove the history", "delete from audit_events"],
  ["empty it", "truncate audit_events"],
  ["set the end of a chain", "update chain_heads set hash = 'x'"],
  ["change published terms", "update terms set version = 2"],
  ["write a line in an office's history without a name", line(office, "Spiris")],
  ["write one in somebody else's name", line(office, "Anna Lind", signed)],
  ["write one as somebody who is signed in", line(office, "Spiris", signed, `'${person}'`)],
  ["write one in another's chain", line(company, "Spiris", signed)],
  [
    "write that an office has approved the terms for offices",
    line(office, "Anna Lind").replace("proposal refused", "office terms approved"),
  ],
  ["read the seed of a second factor", "select sealed_secret from second_factors"],
  ["turn one on", "insert into second_factors (person_id, sealed_secret) select id, 'x' from people"],
  ["read recovery codes", "select code_hash from recovery_codes"],
  ["read sessions' tokens", "select token_hash from sessions"],
  ["make a session", `insert into sessions (token_hash, person_id) values ('x', '${person}')`],
  ["read codes", "select * from sign_in_codes"],
  ["read what single sign-on knows", "select * from identities"],
  ["read an email as sent", "select html from letters"],
  ["change an email", "update letters set recipient = 'mallory@example.com'"],
  ["remove emails", "delete from letters"],
  ["move a person to another address", `update people set email = 'mallory@example.com' where id = '${person}'`],
  ["rename a company", "update companies set name = 'Mallory'"],
  ["end a collaboration", "update collaborations set ended_at = now()"],
  ["move an employee to another office", "update employees set office_id = gen_random_uuid()"],
  ["read a customer's card", "select name from customers"],
  ["remove a customer", "delete from customers"],
  ["say who proposed somebody, and when", "update administrator_proposals set proposed_at = now() - interval '30 days'"],
  ["make a proposal", `insert into administrator_proposals (office_id) values ('${office}')`],
  ["make a claim", `insert into company_claims (office_id) values ('${office}')`],
  ["rewrite what waits as a job", "update jobs.job set state = 'completed'"],
  ["read what a job works on", "select data from jobs.job"],
  ["change its own rights", "alter policy operator on offices using (true)"],
  ["give itself more", "grant update on approvals to app_operator"],
  ["make a table", "create table mine (id int)"],
])("an operator's role may not %s", async (_, statement) => {
  await expect(inOperator((tx) => tx.execute(sql.raw(statement)))).rejects.toMatchObject({
    cause: { message: expect.stringMatching(/permission denied|violates row-level security|must be owner|permission/) },
  });
});

test("a decision stands: an operator's role does not write it again", async () => {
  const rewritten = sql`update administrator_proposals set refused_at = null, operator = null, proof = null where id = ${proposalId}`;

  expect([...(await inOperator((tx) => tx.execute(sql`${rewritten} returning id`)))]).toEqual([]);
});
