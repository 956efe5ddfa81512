import { performance } from "node:perf_hooks";
import { prepareBulk } from "#lib/collaborations/bulk/prepare.ts";
import { findBulk } from "#lib/collaborations/bulk/queries.ts";
import { doBulkJob, startBulk } from "#lib/collaborations/bulk/run.ts";
import { listChosen, mostAtOnce } from "#lib/customers/chosen.ts";
import { noFilter } from "#lib/customers/filter.ts";
import { employeeOf } from "./somebody.ts";

/** A thousand customers of one office: looked at, accepted, done. */
export async function showBulk(officeName: string) {
  const head = await employeeOf(officeName, "administrator");
  const chosen = await listChosen(head, { filter: { ...noFilter, state: "not-activated" } });
  const ids = chosen.slice(0, mostAtOnce).map(({ id }) => id);
  const times = [performance.now()];
  const { bulkId = "" } = await prepareBulk(
    head,
    { ids },
    { service: "digital-invoices", invoiceRecipient: "office", period: null, personalLine: null, templateId: null },
  );
  times.push(performance.now());
  await startBulk(head, bulkId);
  times.push(performance.now());
  await doBulkJob({ bulkId, officeId: head.officeId, employeeId: head.employeeId });
  times.push(performance.now());
  const [looked, accepted, done] = times.slice(1).map((time, place) => ((time - (times[place] ?? 0)) / 1000).toFixed(2));
  const { counts } = (await findBulk(head, bulkId)) ?? {};
  console.log(`\nActivating for ${ids.length} customers: looked at in ${looked} s, accepted in ${accepted} s, done in ${done} s`, counts);
}
