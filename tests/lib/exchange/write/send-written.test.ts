import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { documents } from "#db/schema/index.ts";
import { sendInvoice } from "#lib/exchange/send/send.ts";
import { WriteInput } from "#lib/exchange/write/input.ts";
import { previewInvoice } from "#lib/exchange/write/prepare.ts";
import { proposeInvoice } from "#lib/exchange/write/proposal.ts";
import { lookUpReceiver } from "#lib/exchange/write/reach.ts";
import { writeAndSend } from "#lib/exchange/write/write-and-send.ts";
import { aUserOf } from "#tests/support/cast/company.ts";
import { aMailbox, invoiceFile } from "#tests/support/cast/mailboxes.ts";
import { typedFor } from "#tests/support/cast/typed-invoice.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const receivedBy = (companyId: string) => superuser.select().from(documents).where(eq(documents.companyId, companyId));
const nobodyHere = "5591004105";

test("what is written and sent lies in the customer's mailbox as it was previewed, also when it is sent many times at once", async () => {
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  const typed = WriteInput.parse(typedFor(berg, ek));

  const { judged, reach, earlier } = await previewInvoice(berg.head, typed);
  const sent = await Promise.all(Array.from({ length: 8 }, () => writeAndSend(berg.head, typed)));

  expect({ outcome: judged?.verdict.outcome, reach, earlier }).toEqual({ outcome: "valid", reach: "here", earlier: undefined });
  expect(new Set(sent.map(({ documentId }) => documentId)).size).toBe(1);
  const received = await receivedBy(ek.companyId);
  const expected = {
    kind: "invoice",
    number: "1001",
    payable: "3126.25",
    account: "5501234",
    sha256: judged?.sha256,
    counterpartName: "Bergs Bygg AB",
  };
  expect(received).toEqual([expect.objectContaining(expected)]);
});

test("a number that has been sent is said before it is sent again, and so is a customer who cannot be reached", async () => {
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  const typed = WriteInput.parse(typedFor(berg, ek));
  const { documentId } = await writeAndSend(berg.head, typed);

  expect(await previewInvoice(berg.head, typed)).toMatchObject({ earlier: documentId });
  expect(await previewInvoice(berg.head, { ...typed, reference: "Någon annan" })).toMatchObject({ earlier: documentId });
  expect(await previewInvoice(berg.head, { ...typed, buyerNumber: nobodyHere })).toMatchObject({ reach: "nowhere", earlier: undefined });
  expect(await lookUpReceiver(berg.atOffice, ek.customer.organisationNumber)).toEqual({ reach: "here" });
  expect(await lookUpReceiver(berg.head, nobodyHere)).toEqual({ reach: "nowhere" });
});

test("another company's VAT number and a sum below nothing are refused, and nothing is sent", async () => {
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  const typed = typedFor(berg, ek);
  const [line] = typed.lines;

  const other = WriteInput.parse({ ...typed, vatNumber: `SE${ek.customer.organisationNumber}01` });
  const below = WriteInput.parse({ ...typed, lines: [{ ...line, quantity: "-1" }] });

  expect(await writeAndSend(berg.head, other)).toEqual({ refusal: "other-vat-number" });
  expect(await writeAndSend(berg.head, below)).toEqual({ refusal: "below-zero" });
  expect(await receivedBy(ek.companyId)).toEqual([]);
});

test("the next invoice begins with the next number and with what the last one said of its sender", async () => {
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  const first = await proposeInvoice(berg.head);
  await writeAndSend(berg.head, WriteInput.parse({ ...typedFor(berg, ek), number: "F-009", plusgiro: "41 23 45-1", fTax: "" }));
  await writeAndSend(berg.head, WriteInput.parse({ ...typedFor(berg, ek), kind: "credit-note", number: "F-010", about: "F-009" }));

  expect(first).toMatchObject({ number: "1", vatNumber: `SE${berg.customer.organisationNumber}01` });
  expect(await proposeInvoice(berg.atOffice)).toMatchObject({
    number: "F-011",
    street: "Sågverksgatan 12",
    postcode: "903 30",
    city: "Umeå",
    bankgiro: "5501234",
    plusgiro: "4123451",
    vatNumber: `SE${berg.customer.organisationNumber}01`,
    fTax: "",
  });
  expect(await proposeInvoice(ek.head)).toMatchObject({ number: "1" });
});

test("whoever may only see sends nothing that they write", async () => {
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  const { personId } = await aUserOf(berg.head, "user");
  const peter = { ...berg.head, personId, role: "user" as const };

  expect(await writeAndSend(peter, WriteInput.parse(typedFor(berg, ek)))).toEqual({ refusal: "not-allowed" });
  expect(await proposeInvoice(peter)).toBeUndefined();
  expect(await sendInvoice(peter, invoiceFile(berg, ek))).toEqual({ refusal: "not-allowed" });
});
