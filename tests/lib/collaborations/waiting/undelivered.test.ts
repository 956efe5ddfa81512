import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { letters } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { replaceInvitee } from "#lib/collaborations/reassign/replace.ts";
import { remindCollaboration } from "#lib/collaborations/waiting/remind.ts";
import { resendRequest } from "#lib/collaborations/waiting/resend.ts";
import { noFilter } from "#lib/customers/filter.ts";
import { listCustomers } from "#lib/customers/list.ts";
import { applyEvent } from "#lib/mail/events.ts";
import { listRequestLetters, undeliveredOf } from "#lib/outbox/delivery.ts";
import { keepEvent, type LetterEvent } from "#lib/outbox/events.ts";
import { aRequest } from "#tests/support/cast/requests.ts";
import { historyOf, letterRowsOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

type Request = Awaited<ReturnType<typeof aRequest>>;

/** The newest letter about the request has this deliveryStatus. */
async function report({ collaboration }: Request, what: LetterEvent["what"], reason: string | null = null) {
  const [newest] = (await letterRowsOf(collaboration)).sort((one, other) => other.queuedAt.getTime() - one.queuedAt.getTime());
  const event = { id: `${what} ${newest!.id}`, letterId: newest!.id, what, reason, occurredAt: new Date() };
  await keepEvent(event);
  await applyEvent(event.id);
}

/** What the office is told at the request, and in the list of its customers. */
async function told({ employee, collaboration }: Request) {
  const undelivered = undeliveredOf(await inOffice(employee, (tx) => listRequestLetters(tx, collaboration)));
  const { customers } = await listCustomers(employee, { ...noFilter, state: "attention" });
  return {
    at: undelivered.map(({ deliveryStatus, bounceReason, sendsBack }) => ({ deliveryStatus, bounceReason, sendsBack })),
    attention: customers.length,
  };
}

test.each([
  ["bounced", "no-such-address", true],
  ["complained", null, true],
  ["failed", null, false],
] as const)("a letter that has %s is told at the request and in the list", async (what, bounceReason, sendsBack) => {
  const request = await aRequest();
  expect(await told(request)).toEqual({ at: [], attention: 0 });

  await report(request, what, bounceReason);

  expect(await told(request)).toEqual({ at: [{ deliveryStatus: what, bounceReason, sendsBack }], attention: 1 });
});

test("an uncertain letter is told until it turns out to have arrived", async () => {
  const request = await aRequest();
  await superuser.update(letters).set({ uncertainAt: new Date() }).where(eq(letters.collaborationId, request.collaboration.id));
  expect(await told(request)).toMatchObject({ at: [{ deliveryStatus: "uncertain", sendsBack: false }], attention: 1 });

  await report(request, "delivered");

  expect(await told(request)).toEqual({ at: [], attention: 0 });
});

test("to an address that sends letters back nothing is sent again or reminded of, until somebody says that it works", async () => {
  const request = await aRequest();
  const { employee, collaboration } = request;
  await report(request, "bounced", "mailbox-full");

  expect(await resendRequest(employee, collaboration.id)).toEqual({ refusal: "address-sends-back" });
  expect(await remindCollaboration(employee, collaboration.id)).toEqual({ refusal: "address-sends-back" });
  expect(await letterRowsOf(collaboration)).toHaveLength(1);
  expect(await resendRequest(employee, collaboration.id, { addressWorks: true })).toMatchObject({
    collaboration: { id: collaboration.id },
  });

  expect(await told(request)).toEqual({ at: [], attention: 0 });
  expect(await historyOf(collaboration)).toEqual(["collaboration requested", "request resent"]);
  expect(await remindCollaboration(employee, collaboration.id)).toMatchObject({ collaboration: { id: collaboration.id } });
});

test("to whoever has called a letter unwanted nothing is sent again or reminded of, whatever the office says of her address", async () => {
  const request = await aRequest();
  const { employee, collaboration } = request;
  await report(request, "complained", null);

  expect(await resendRequest(employee, collaboration.id, { addressWorks: true })).toEqual({ refusal: "called-unwanted" });
  expect(await remindCollaboration(employee, collaboration.id)).toEqual({ refusal: "called-unwanted" });
  expect(await letterRowsOf(collaboration)).toHaveLength(1);
});

test("once the request has gone to somebody else, what happened to the first letter troubles nobody", async () => {
  const request = await aRequest();
  const { employee, collaboration, customer } = request;
  await report(request, "bounced", "no-such-address");

  const email = `kajsa-${customer.id}@agrens.example`;
  const contact = { firstName: "Kajsa", lastName: "Öhman", email, mobile: "+46701740699" };
  const { refusal } = await replaceInvitee(employee, { collaborationId: collaboration.id, ...contact });

  expect(refusal).toBeUndefined();
  expect(await told(request)).toEqual({ at: [], attention: 0 });
});
