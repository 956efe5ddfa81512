import { expect, test } from "vitest";
import { declineCollaboration } from "#lib/collaborations/answer/decline.ts";
import { showCollaboration } from "#lib/collaborations/views/office-page.ts";
import { remindCollaboration } from "#lib/collaborations/waiting/remind.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { at, daysFrom } from "#lib/time.ts";
import { aColleagueOf, aCompany, aCustomerOf, anEmployee, aPerson, sameCompanyAs } from "#tests/support/cast/cast.ts";
import { anActiveCollaboration, approveAsShown, aRequest, aRequestTo, refusalOf, service } from "#tests/support/cast/requests.ts";
import { heldBack, twentyAtOnce, whenWaiting } from "#tests/support/database/locks.ts";
import { historyOf, isHistoryWhole, letterRowsOf, lettersAbout, rowsInEveryTable } from "#tests/support/readback/history.ts";

const inHours = (hours: number) => daysFrom(new Date(), hours / 24);

const remindersTo = async (collaboration: { id: string }) =>
  (await letterRowsOf(collaboration)).filter(({ kind }) => kind === "reminder").map(({ recipient }) => recipient);

test("any employee with the customer reminds everybody who was asked, in her own name", async () => {
  const anna = await anEmployee();
  const maria = await aColleagueOf(anna, "all-customers", "Maria Ek");
  const [karin, peter] = [aPerson("Karin Ågren"), aPerson("Peter Holmgren")];
  const customer = await aCustomerOf(anna, sameCompanyAs(await aCompany([], [karin, peter])));
  const { collaboration } = await aRequestTo(customer, anna, "service-only");

  const { refusal } = await remindCollaboration(maria, collaboration.id);

  expect(refusal).toBeUndefined();
  expect((await remindersTo(collaboration)).sort()).toEqual([karin.email, peter.email].sort());
  const letter = (await letterRowsOf(collaboration)).find(({ kind }) => kind === "reminder");
  expect(letter).toMatchObject({ senderName: "Maria Ek, Lind & Sund Redovisning AB", replyTo: maria.email });
  expect(await historyOf(collaboration)).toEqual(["collaboration requested", "request reminded"]);
  expect(await isHistoryWhole(collaboration)).toBe(true);
  const shown = await showCollaboration(anna, customer.id, service);
  expect(shown?.reminders).toEqual({ times: 1, lastAt: expect.any(Date), left: 2, isRecent: true, isPointless: false });
});

test("three times by hand is the most for one request, and an hour lies between", async () => {
  const { employee, collaboration } = await aRequest();
  const remindIn = (hours: number) => at(inHours(hours), () => remindCollaboration(employee, collaboration.id));

  expect((await remindIn(0)).refusal).toBeUndefined();
  expect(await remindIn(0.9)).toEqual({ refusal: "reminded-recently" });
  expect((await remindIn(1.1)).refusal).toBeUndefined();
  expect((await remindIn(3)).refusal).toBeUndefined();
  expect(await remindIn(30)).toEqual({ refusal: "no-reminders-left" });

  expect(await remindersTo(collaboration)).toHaveLength(3);
});

test("twenty presses at once send one reminder", async () => {
  const { employee, collaboration } = await aRequest();

  const outcomes = await twentyAtOnce(() => remindCollaboration(employee, collaboration.id));

  expect(outcomes.filter(({ refusal }) => !refusal)).toHaveLength(1);
  expect(await remindersTo(collaboration)).toHaveLength(1);
  expect(await historyOf(collaboration)).toHaveLength(2);
});

test("nobody is reminded of what has been answered, withdrawn or has expired", async () => {
  const [active, declined, withdrawn, expired] = [await anActiveCollaboration(), await aRequest(), await aRequest(), await aRequest()];
  await declineCollaboration(declined.administrator, refusalOf(declined.collaboration));
  await withdrawCollaboration(withdrawn.employee, withdrawn.collaboration.id);
  const before = await rowsInEveryTable();

  const outcomes = [
    await remindCollaboration(active.employee, active.collaboration.id),
    await remindCollaboration(declined.employee, declined.collaboration.id),
    await remindCollaboration(withdrawn.employee, withdrawn.collaboration.id),
    await at(daysFrom(new Date(), 31), () => remindCollaboration(expired.employee, expired.collaboration.id)),
  ];

  expect(outcomes).toEqual(Array(4).fill({ refusal: "no-longer-open" }));
  expect(await rowsInEveryTable()).toEqual(before);
});

test("a reminder that meets an answer on the way is not sent", async () => {
  const { employee, collaboration, administrator } = await aRequest();
  const halfway = await heldBack("select from collaborations where id = $1", [collaboration.id]);
  const answering = approveAsShown(administrator, collaboration);
  await whenWaiting(1);
  const reminding = remindCollaboration(employee, collaboration.id);
  await whenWaiting(2);
  await halfway.letGo();

  expect((await answering).refusal).toBeUndefined();
  expect(await reminding).toEqual({ refusal: "no-longer-open" });
  expect(await lettersAbout(collaboration)).not.toContainEqual(expect.stringContaining("reminder"));
});

test("a stranger's request is unknown, and so is that of a customer out of sight or no id at all", async () => {
  const { employee, collaboration } = await aRequest();
  const jonas = await aColleagueOf(employee, "own-customers", "Jonas Berg");
  const before = await rowsInEveryTable();

  const outcomes = [
    await remindCollaboration(await anEmployee(), collaboration.id).then(({ refusal }) => refusal),
    (await remindCollaboration(jonas, collaboration.id)).refusal,
    (await remindCollaboration(employee, "1")).refusal,
  ];

  expect(outcomes).toEqual(Array(3).fill("unknown-request"));
  expect((await rowsInEveryTable()).find(({ name }) => name === "public.reminders")).toEqual(
    before.find(({ name }) => name === "public.reminders"),
  );
});
