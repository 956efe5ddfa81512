import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { letters } from "#db/schema/index.ts";
import { findInvitee } from "#lib/collaborations/reassign/invitee.ts";
import { replaceInvitee } from "#lib/collaborations/reassign/replace.ts";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { everyCollaboration } from "#lib/collaborations/views/filter.ts";
import { listCollaborations } from "#lib/collaborations/views/list.ts";
import { showCollaboration } from "#lib/collaborations/views/office-page.ts";
import { remindCollaboration } from "#lib/collaborations/waiting/remind.ts";
import type { Employee } from "#lib/who.ts";
import { aCustomerOf, anEmployee, aPerson, aTaskFor } from "#tests/support/cast/cast.ts";
import { lettersTo, rememberSignInOf } from "#tests/support/cast/office.ts";
import { activationOf, administratorsOf, anActiveCollaboration, approveAsShown, service } from "#tests/support/cast/requests.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const typed = { firstName: "Z", lastName: "Å" };
const mobile = "+46701740605";

/** A request of Sara's to an address that another office has given to Karin Ågren. */
async function aRequestToSomebodyKnown() {
  const { administrator: karin } = await anActiveCollaboration();
  await rememberSignInOf(karin);
  const sara = await anEmployee("Sara Nilsson");
  const customer = await aCustomerOf(sara, { contact: { ...aPerson("Y X"), mobile } });
  const task = await aTaskFor(customer, sara);
  const wish = activationOf(customer, task);
  const { collaboration } = await activateCollaboration(sara, {
    ...wish,
    ...typed,
    email: karin.email,
    mobile,
    scenario: "new-administrator",
  });
  return { karin, sara, customer, collaboration: collaboration! };
}

/** Everything that an office can read of whom it has asked. */
async function seenBy(office: Employee, customerId: string, address: string): Promise<string> {
  const seen = [
    await showCollaboration(office, customerId, service),
    await listCollaborations(office, everyCollaboration),
    await findInvitee(office, customerId, service),
  ];
  return JSON.stringify(seen).replaceAll(address, "…");
}

test("an office that asks a known address does not learn whose it is: it reads the name that it wrote, also when the letter comes back", async () => {
  const { karin, sara, customer, collaboration } = await aRequestToSomebodyKnown();
  await remindCollaboration(sara, collaboration.id);
  await superuser.update(letters).set({ bouncedAt: new Date() }).where(eq(letters.collaborationId, collaboration.id));

  const seen = await seenBy(sara, customer.id, karin.email);

  expect(seen).not.toMatch(/Karin|Ågren(?!s Bageri)/);
  expect(seen.match(/"(name|recipient|recipientName)":"Z Å"/g)!.length).toBeGreaterThanOrEqual(4);
  expect(await findInvitee(sara, customer.id, service)).toMatchObject(typed);
  expect((await lettersTo(karin.email)).at(-1)).toMatchObject({ recipientName: "Karin Ågren" });
});

test("the same when it asks somebody else instead", async () => {
  const { karin, sara, customer, collaboration } = await aRequestToSomebodyKnown();
  const { administrator: peter } = await anActiveCollaboration();
  await replaceInvitee(sara, { collaborationId: collaboration.id, firstName: "Q", lastName: "W", email: peter.email, mobile });

  expect(await findInvitee(sara, customer.id, service)).toMatchObject({ firstName: "Q", lastName: "W" });
  expect(await seenBy(sara, customer.id, karin.email)).not.toMatch(/Karin|Ågren(?!s Bageri)/);
});

test("whoever has approved has told the office who she is", async () => {
  const { sara, customer, collaboration } = await aRequestToSomebodyKnown();
  const [karin] = await administratorsOf(collaboration);
  await approveAsShown(karin!, collaboration);

  const shown = await showCollaboration(sara, customer.id, service);

  expect(shown?.asked).toMatchObject([{ firstName: "Karin", lastName: "Ågren" }]);
});
