import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";

vi.hoisted(() => vi.stubEnv("OPERATOR_EMAIL", "operators@spiris.example"));

const { letters } = await import("#db/schema/index.ts");
const { proposeAdministrator } = await import("#lib/contacts/propose-administrator.ts");
const { anApplication, confirmed } = await import("#tests/support/cast/applications.ts");
const { aProposalFor } = await import("#tests/support/cast/proposals.ts");
const { anActiveCollaboration } = await import("#tests/support/cast/requests.ts");
const { superuser } = await import("#tests/support/readback/superuser.ts");

const told = () => superuser.select().from(letters).where(eq(letters.recipient, "operators@spiris.example")).orderBy(letters.queuedAt);

test("an operator's address gets a letter for an office that waits, none for one that opens, and one for a proposal", async () => {
  const application = anApplication();
  await confirmed(application, "ask");
  await confirmed(anApplication(), "open");
  const { employee, customer } = await anActiveCollaboration();
  const proposal = aProposalFor(customer);
  await proposeAdministrator(employee, proposal);

  expect(await told()).toMatchObject([
    { kind: "operator-asked", facts: { what: "office", office: application.name, person: "Maria Ek", email: application.email } },
    { kind: "operator-asked", facts: { what: "proposal", company: "Ågrens Bageri AB", email: proposal.email } },
  ]);
});
