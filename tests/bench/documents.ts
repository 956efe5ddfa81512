import { sql } from "drizzle-orm";
import { countDocuments } from "#lib/exchange/views/count.ts";
import { listExchangedAtOffice } from "#lib/exchange/views/exchanged.ts";
import { type DocumentFilter, everyDocument } from "#lib/exchange/views/filter.ts";
import { listDocuments } from "#lib/exchange/views/list.ts";
import type { Employee } from "#lib/who.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { customersOfOffice, fillDocuments } from "./documents-world.ts";
import { percentile, sorted } from "./load.ts";
import { largeTables, scannedAs } from "./queries.ts";
import { employeeOf } from "./somebody.ts";
import { statementsOfEach } from "./statements.ts";
import type { Line } from "./table.ts";

const documents = Number(process.env.DOCUMENTS ?? 200_000);
const times = 20;
const most = 100;

/** How fast an office with thousands of mailboxes reads and searches their documents, and whether an index serves each question. */
export async function measureDocuments(): Promise<Line[]> {
  await fillDocuments(process.env.DATABASE_SUPERUSER_URL ?? "", documents);
  const anna = await employeeOf("Byrå med brevlådor", "administrator");
  const questions = Object.entries(await questionsOf(anna));
  const figures: string[] = [];
  for (const [, ask] of questions) figures.push(await timesOf(ask));
  const sent = await statementsOfEach(questions.map(([, ask]) => ask));
  const large = await largeTables();
  const read = sent && (await Promise.all(sent.map((statements) => scannedAs("app_web", statements, large))));
  const [row] = await superuser.execute<{ many: string }>(
    sql`select count(*) as many from documents where company_id in (select company_id from collaborations where office_id = ${anna.officeId})`,
  );
  return [
    {
      goal: `${documents} documents stand`,
      figure: `${row?.many} in ${customersOfOffice} mailboxes of the office`,
      holds: Number(row?.many) > 0,
    },
    ...questions.map(([name], at) => ({
      goal: `documents of ${customersOfOffice} mailboxes, ${name}: p95 ≤ ${most} ms, by index`,
      figure: `${figures[at]}, ${read?.[at]?.join(", ") || "none"} read from end to end`,
      holds: Number(/p95 (\d+)/.exec(figures[at] ?? "")?.[1]) <= most && read?.[at]?.length === 0,
    })),
  ];
}

async function questionsOf(anna: Employee) {
  const list = (filter: Partial<DocumentFilter>) => () => listDocuments(anna, { ...everyDocument, ...filter });
  const page40 = await aPageOf(anna, 40);
  return {
    "first page": list({}),
    "received, first page": list({ view: "in" }),
    "page 40": list({ before: page40 }),
    "by number": list({ search: "ZF-777001" }),
    "by the end of a number": list({ search: "777001" }),
    "by a number that many have": list({ search: "2041" }),
    "by OCR": list({ search: "7770012345678" }),
    "by amount": list({ search: "777 001,25" }),
    "by organisation number": list({ search: "559999-0001" }),
    "by a rare name": list({ search: "zebrafarg" }),
    "by a common name": list({ search: "telia" }),
    "by two words": list({ search: "zackrissons 777001,25" }),
    "nothing found": list({ search: "Finnsinte" }),
    "new ones": list({ state: "new" }),
    "stopped ones": list({ state: "stopped" }),
    "needs attention": list({ view: "attention" }),
    "their number": () => countDocuments(anna),
    "check a file": () => listExchangedAtOffice(anna, "7".repeat(64)),
  };
}

async function aPageOf(anna: Employee, page: number): Promise<DocumentFilter["before"]> {
  let before: DocumentFilter["before"] = null;
  for (let turned = 1; turned < page; turned++) before = (await listDocuments(anna, { ...everyDocument, before })).next ?? null;
  return before;
}

async function timesOf(ask: () => Promise<unknown>): Promise<string> {
  const taken: number[] = [];
  for (let time = 0; time < times; time++) {
    const since = performance.now();
    await ask();
    taken.push(performance.now() - since);
  }
  const [p50, p95] = [0.5, 0.95].map((part) => percentile(sorted(taken), part).toFixed(0));
  return `p50 ${p50}, p95 ${p95} ms`;
}
