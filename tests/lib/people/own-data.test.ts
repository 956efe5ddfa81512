import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { askForCode } from "#lib/auth/codes/ask.ts";
import { openSession } from "#lib/auth/sessions/open.ts";
import { sendInvoice } from "#lib/exchange/send/send.ts";
import { collectOwnData, ownDataInFile } from "#lib/people/own-data.ts";
import { changeProfile } from "#lib/people/profile.ts";
import { summariseOwnData } from "#lib/people/summary.ts";
import { anApplication, confirmed } from "#tests/support/cast/applications.ts";
import { aUserOf } from "#tests/support/cast/company.ts";
import { invoiceFile } from "#tests/support/cast/mailboxes.ts";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { historyOf } from "#tests/support/readback/history.ts";

const signIn = ({ personId }: { personId: string }) => db.transaction((tx) => openSession(tx, personId, "Firefox, Linux"));

test("an administrator is given every row about herself, and nothing about anybody else", async () => {
  const { administrator: karin, employee } = await anActiveCollaboration();
  const peter = await aUserOf(karin, "user");
  await askForCode({ email: karin.email, address: "10.1.2.3", locale: "sv" });
  const token = await signIn(karin);

  const data = await collectOwnData(karin, token);

  expect(data).toMatchObject({
    person: { firstName: "Karin", lastName: "Ågren", email: karin.email, locale: "sv" },
    companies: [{ company: "Ågrens Bageri AB", role: "administrator", isMainContact: true, removedAt: null }],
    offices: [],
    invitations: [{ company: "Ågrens Bageri AB", email: karin.email, replacedAt: null }],
    approvals: [{ personName: "Karin Ågren", officeName: employee.officeName, service: "digital-invoices" }],
    codes: [{ email: karin.email, usedAt: null }],
    sessions: [{ device: "Firefox, Linux", isThis: true }],
  });
  expect(data.letters.map(({ kind }) => kind).sort()).toEqual(["administrator-created", "approval-receipt", "sign-in-code"]);
  expect(data.history.map(({ action }) => action).sort()).toEqual(["collaboration approved", "user invited"]);
  const written = JSON.stringify(data);
  for (const others of [employee.name, employee.email, peter.name, peter.email, token]) expect(written).not.toContain(others);
  expect(written).not.toMatch(/hash"?:"?[^"]*code|codeHash|browserHash|tokenHash/);
});

test("the file says addresses in letters", async () => {
  const { administrator: karin } = await anActiveCollaboration();

  const data = await collectOwnData(karin, "");
  const approvals = data.approvals.map((approval) => ({ ...approval, personEmail: "karin@xn--keri-poa.se" }));
  const file = ownDataInFile({ ...data, approvals, person: { ...data.person, email: "karin@xn--keri-poa.se" } });

  expect(file.match(/"(?:email|personEmail)": "karin@åkeri.se"/g)).toHaveLength(2);
  expect(file).not.toContain("xn--");
});

test("an employee is given where she works and what she has done", async () => {
  const { employee: anna } = await anActiveCollaboration();

  const data = await collectOwnData(anna, "");

  expect(data.offices).toMatchObject([{ office: anna.officeName, rights: "administrator", disabledAt: null }]);
  expect(data.history.map(({ action }) => action)).toContain("collaboration requested");
  expect(data.companies).toEqual([]);
});

test("whoever has sent an invoice is given that they have, and nothing of what it says", async () => {
  const { administrator: karin, customer } = await anActiveCollaboration();
  await sendInvoice({ ...karin, role: "administrator" }, invoiceFile({ customer }, { customer }, { number: "F-2041" }));

  const data = await collectOwnData(karin, "");

  expect(data.documents).toMatchObject([{ event: "sent", actorName: karin.name, office: null }]);
  expect(JSON.stringify(data)).not.toContain("F-2041");
});

test("the page counts what the file holds", async () => {
  const { administrator: karin } = await anActiveCollaboration();
  await confirmed({ ...anApplication(), email: karin.email }, "ask");

  const { counted } = await summariseOwnData(karin);
  const { invitations, approvals, letters, history, documents, codes, proposals, namings, claims, applications } = await collectOwnData(
    karin,
    "",
  );

  expect(applications).toMatchObject([{ email: karin.email, termsVersion: 1 }]);
  expect(counted).toEqual({
    invitations: invitations.length,
    approvals: approvals.length,
    letters: letters.length,
    history: history.length,
    documents: documents.length,
    codes: codes.length,
    proposals: proposals.length,
    namings: namings.length,
    claims: claims.length,
    applications: applications.length,
  });
});

test("name, mobile and language change, once, and what was approved keeps the name of that day", async () => {
  const { administrator: karin } = await anActiveCollaboration();
  const profile = { firstName: "Karin", lastName: "Holm", mobile: "+46701740605", locale: "en" as const };

  await changeProfile(karin, profile);
  await changeProfile(karin, profile);

  const data = await collectOwnData(karin, "");
  expect(data.person).toMatchObject(profile);
  expect(data.approvals).toMatchObject([{ personName: "Karin Ågren" }]);
  expect(await historyOf({ id: karin.personId })).toEqual(["profile changed"]);
});
