import { expect, test, vi } from "vitest";
import { showDocumentReaders } from "#lib/access/document-readers.ts";
import { findMailboxOfDocument, rightsIn } from "#lib/access/mailbox.ts";
import { changeLevel } from "#lib/companies/change-level.ts";
import { letOfficeAnswer } from "#lib/companies/let-office-answer.ts";
import { answerInvoice } from "#lib/exchange/answer/answer.ts";
import { findAnswers } from "#lib/exchange/answer/show.ts";
import { aColleagueOf } from "#tests/support/cast/cast.ts";
import { aUserOf } from "#tests/support/cast/company.ts";
import { aMailbox, aReceivedInvoice } from "#tests/support/cast/mailboxes.ts";
import { rowsInEveryTable } from "#tests/support/readback/history.ts";

// Before any module reads it: these tests work as the superuser, whom row-level security does not bind.
vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.DATABASE_SUPERUSER_URL;
});

const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
const { documentId } = await aReceivedInvoice(berg, ek);
const peter = await aUserOf(ek.head, "user");
const erik = await aColleagueOf(ek.employee, "administrator");
const answer = { documentId, code: "AP" as const, reasons: [], actions: [], note: null };

test("nobody answers or reads answers in a mailbox that is not theirs, with the database's walls down", async () => {
  const strangers = [
    { ...berg.head, companyId: ek.companyId },
    { ...berg.atOffice, companyId: ek.companyId },
    { ...ek.atOffice, ...erik },
    { ...ek.head, ...peter, role: "user" as const },
  ];
  const before = await rowsInEveryTable();

  for (const stranger of strangers) {
    expect(await answerInvoice(stranger, answer)).toEqual({ refusal: "not-allowed" });
    expect(await findAnswers(stranger, documentId)).toBeUndefined();
    expect(await rightsIn(stranger)).toEqual([]);
  }
  for (const employee of [berg.employee, erik]) expect(await findMailboxOfDocument(employee, documentId)).toBeUndefined();
  expect(await answerInvoice(berg.head, answer)).toEqual({ refusal: "unknown-document" });
  expect(await findAnswers(berg.head, documentId)).toBeUndefined();
  expect(await answerInvoice(ek.atOffice, answer)).toEqual({ refusal: "not-allowed" });

  expect(await rowsInEveryTable()).toEqual(before);
});

test("nobody of another company changes who may do what with documents here, or sees it", async () => {
  const foreign = { ...berg.head, companyId: ek.companyId };
  const before = await rowsInEveryTable();

  expect(await changeLevel(foreign, { userId: peter.userId, level: "send" })).toEqual({ refusal: "not-allowed" });
  expect(await changeLevel(berg.head, { userId: peter.userId, level: "send" })).toEqual({ refusal: "unknown-user" });
  expect(await letOfficeAnswer(foreign, true)).toEqual({ refusal: "not-allowed" });
  expect((await showDocumentReaders(berg.head)).readers.map(({ personId }) => personId)).toEqual([berg.head.personId]);

  expect(await rowsInEveryTable()).toEqual(before);
});
