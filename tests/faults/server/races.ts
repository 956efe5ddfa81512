import { expect } from "vitest";
import type { Answer } from "./browser.ts";
import { aCase, type Case } from "./case.ts";
import { persist } from "./load.ts";
import type { World } from "./world.ts";

const twenty = Array.from({ length: 20 });
const winners = (answers: (Answer | undefined)[], word: string) => answers.filter((answer) => answer?.location.includes(word)).length;

async function aRequest(world: World): Promise<Case> {
  const one = await aCase(world);
  await persist("activate", one.activate);
  await persist("sign in", one.signIn);
  world.ledger.press(one.requestId());
  return one;
}

/** The same page shown twenty times, or once for all. */
const pagesFrom = (show: () => Promise<Answer>, isOne: boolean) =>
  isOne ? show().then((page) => twenty.map(() => page)) : Promise.all(twenty.map(show));

/** Twenty forms, to both servers at once: one is told that it did it, the others that it is done. One form twenty times is done once for all. */
export async function twentyActivations(world: World, isOneForm: boolean) {
  const one = await aCase(world);
  const path = `${one.service}/activate`;
  const pages = await pagesFrom(() => one.anna.get(path), isOneForm);
  const press = (page: Answer) => one.anna.submit(page, path, 'name="taskId"', { invoiceRecipient: "office" });
  const answers = await Promise.all(pages.map(press));
  world.ledger.acknowledge("activated", one.customer.id);
  expect([winners(answers, "notice=activated"), winners(answers, "notice=already")]).toEqual(isOneForm ? [20, 0] : [1, 19]);
}

export async function twentyApprovals(world: World, isOneForm: boolean) {
  const one = await aRequest(world);
  const pages = await pagesFrom(() => one.karin.get(one.request()), isOneForm);
  const press = (page: Answer) => one.karin.submit(page, "", 'action="/api/answers/approve"', { read: "on" });
  const answers = await Promise.all(pages.map(press));
  world.ledger.acknowledge("approved", one.requestId());
  expect([winners(answers, "notice=approved"), winners(answers, "problem=no-longer-open")]).toEqual(isOneForm ? [20, 0] : [1, 19]);
}

/** The customer approves in one tab and declines in another while the office withdraws: one of the three is told that it was done. */
export async function threeAnswers(world: World) {
  const one = await aRequest(world);
  await Promise.all([one.approve(), one.decline(), one.withdraw()]);
  const told = world.ledger.acknowledged.filter(({ id }) => id === one.requestId());
  expect(told).toHaveLength(1);
  return told[0]!.deed;
}
