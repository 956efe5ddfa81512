import { setTimeout as wait } from "node:timers/promises";
import { prepareBulk } from "#lib/collaborations/request/bulk/prepare.ts";
import { findBulk } from "#lib/collaborations/request/bulk/queries.ts";
import { doBulkJob, startBulk } from "#lib/collaborations/request/bulk/run.ts";
import { listChosen } from "#lib/customers/chosen.ts";
import { noFilter } from "#lib/customers/filter.ts";
import { customersPerBulk } from "#lib/standing/limits.ts";
import { employeeOf } from "./somebody.ts";
import type { Line } from "./table.ts";

const secondsToAccept = 5;
const lookEvery = 500;

/** A thousand customers of one office: looked at and accepted, then done one by one while somebody watches. */
export async function measureBulk(officeName: string): Promise<Line[]> {
  const began = performance.now();
  const { head, bulkId, customers } = await prepareFor(officeName, customersPerBulk);
  const prepared = performance.now();
  await startBulk(head, bulkId);
  const accepted = performance.now();

  const { officeId, employeeId } = head;
  const job = { isDone: false };
  const work = doBulkJob({ bulkId, officeId, employeeId }).finally(() => (job.isDone = true));
  const seen = new Set<number>();
  for (; !job.isDone; await wait(lookEvery)) seen.add((await countsOf()).done);
  await work;
  const seconds = (performance.now() - accepted) / 1000;

  const counts = await countsOf();
  const toAccept = (accepted - began) / 1000;
  const told = `${toAccept.toFixed(1)} s, ${((accepted - prepared) / 1000).toFixed(2)} s of them after the last press`;
  const done = `${counts.done} done, ${counts.skipped} skipped, ${counts.failed} failed in ${seconds.toFixed(0)} s: ${(counts.done / seconds).toFixed(0)}/s`;
  return [
    { goal: `${customers} activations in bulk: accepted ≤ ${secondsToAccept} s`, figure: told, holds: toAccept <= secondsToAccept },
    { goal: `${customers} activations in bulk: progress is seen`, figure: `${seen.size} times, ${done}`, holds: seen.size > 2 },
  ];

  async function countsOf() {
    const { counts: found } = (await findBulk(head, bulkId)) ?? {};
    return { done: found?.done ?? 0, skipped: found?.skipped ?? 0, failed: found?.failed ?? 0 };
  }
}

/** So many of an office's customers chosen and looked at, by its administrator; nothing of it has begun. */
export async function prepareFor(officeName: string, many: number) {
  const head = await employeeOf(officeName, "administrator");
  const chosen = await listChosen(head, { filter: { ...noFilter, state: "not-activated" } });
  const ids = chosen.slice(0, many).map(({ id }) => id);
  const choices = { service: "digital-invoices", invoiceRecipient: "office", period: null, personalLine: null, templateId: null } as const;
  const { bulkId, refusal } = await prepareBulk(head, { ids }, choices);
  if (!bulkId) throw new Error(`${officeName} has nobody left to activate for: ${refusal}`);
  return { head, bulkId, customers: ids.length };
}
