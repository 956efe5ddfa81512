import { expect, test } from "vitest";
import { answers, documentEvents, documents, payloads } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { whyClosed } from "#lib/exchange/views/closed.ts";
import { aColleagueOf } from "#tests/support/cast/cast.ts";
import { aMailbox } from "#tests/support/cast/mailboxes.ts";
import { aDocumentBy, anotherOfficeOf } from "#tests/support/cast/other-documents.ts";

test("the database's walls show another office of the same company nothing of what goes between the two", async () => {
  const berg = await aMailbox();
  const sara = await anotherOfficeOf(berg);
  await aDocumentBy(berg.atOffice, { asks: "answer" });
  const seen = (asker: { officeId: string; employeeId: string }) =>
    inOffice(asker, async (tx) => [
      await tx.$count(documents),
      await tx.$count(payloads),
      await tx.$count(documentEvents),
      await tx.$count(answers),
    ]);

  expect(await seen(berg.employee)).toEqual([1, 1, 1, 0]);
  expect(await seen(sara)).toEqual([0, 0, 0, 0]);
});

test("full rights without the task are told how many there are of the office's own, and of no other's", async () => {
  const berg = await aMailbox();
  const sara = await anotherOfficeOf(berg);
  await aDocumentBy(sara, { asks: "answer" });
  await aDocumentBy(berg.atOffice);
  await aDocumentBy(berg.head, { asks: "read", officeId: berg.employee.officeId });

  const erik = await aColleagueOf(berg.employee, "administrator");

  expect(await whyClosed(erik, berg.customer.id)).toMatchObject({ counts: { in: 1, out: 1, attention: 1 } });
});
