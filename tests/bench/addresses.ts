import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { openSession } from "#lib/auth/sessions/open.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import type { Headers } from "./ask.ts";
import { employeeOf } from "./somebody.ts";

/** A page of the generated world, and who looks at it. */
export type Address = { name: string; path: string; headers: Headers };
type Row = { id: string; customer: string; company: string; person: string; responsible: string; template: string; pages: number };

/** An office with two hundred customers, as most have about; and the one with a twentieth of all. */
const offices = { ordinary: "Byrå 2", large: "Byrå 1" } as const;

/** Who is not signed in: for the page that shows nothing. */
export const floor: Address = { name: "an empty page", path: "/floor", headers: {} };

/** What an accountant and a customer look at all day, each in both offices where the number of customers matters. */
export async function dailyPages(): Promise<Address[]> {
  const [ordinary, large] = [await pagesOf("ordinary"), await pagesOf("large")];
  const daily = [ordinary("customer list", "/customers"), large("customer list", "/customers")];
  for (const page of [ordinary, large])
    daily.push(page("Settings, active", "/settings/collaborations"), page("Settings, sent", "/settings/collaborations/sent"));
  const { id, customer, company, person } = large.row;
  return [
    ...daily,
    large("last page of the list", `/customers?page=${large.row.pages}`),
    large("search", `/customers?search=${encodeURIComponent("ågren baGeri")}`),
    large("waiting for answer", "/customers?state=requested"),
    large("needs attention", "/customers?state=attention"),
    large("a customer", `/customers/${customer}`),
    large("collaborations tab", `/customers/${customer}/collaborations`),
    large("a collaboration", `/customers/${customer}/collaborations/digital-invoices`),
    { name: "My Spiris", path: "/my", headers: await signedIn(person) },
    { name: "check page", path: `/my/${company}/collaborations/${id}`, headers: await signedIn(person) },
  ];
}

/** Every other way to filter, sort and turn a list of the large office. */
export async function otherLists(): Promise<Address[]> {
  const page = await pagesOf("large");
  const { responsible, template } = page.row;
  const own = await pagesOf("large", "own-customers");
  const lists = ["/customers", "/settings/collaborations", "/settings/collaborations/sent"];
  const filters = [`responsible=${responsible}`, `task=${template}`, "service=digital-invoices"];
  const sortings = [
    ...["number", "responsible", "waiting", "activity"].map((sort) => `/customers?sort=${sort}&order=desc`),
    ...["customer", "owner", "responsible"].map((sort) => `/settings/collaborations/sent?sort=${sort}&order=asc`),
  ];
  const states = ["not-activated", "active", "declined", "withdrawn", "expired", "ended", "archived"];
  const paths = [
    ...lists.flatMap((list) => filters.map((filter) => `${list}?${filter}`)),
    ...sortings,
    ...states.map((state) => `/customers?state=${state}`),
    ...["requested", "expired"].map((state) => `/settings/collaborations/sent?state=${state}`),
    "/settings/collaborations/sent?page=90",
    "/settings/collaborations?page=40",
    "/settings/collaborations/unlinked",
    "/settings/employees",
  ];
  return [...paths.map((path) => page(path.replaceAll(/[0-9a-f-]{36}/g, "…"), path)), own("own customers only", "/customers")];
}

async function pagesOf(size: keyof typeof offices, rights: "administrator" | "own-customers" = "administrator") {
  const head = await employeeOf(offices[size], rights);
  const headers = await signedIn(head.personId);
  const page = (name: string, path: string): Address => ({ name: `${name}, ${size} office`, path, headers });
  return Object.assign(page, { row: await aRequestOf(head.officeId) });
}

async function signedIn(personId: string): Promise<Headers> {
  const token = await db.transaction((tx) => openSession(tx, personId));
  return { cookie: `__Host-session=${token}` };
}

/** A request that waits, and whom it concerns. */
async function aRequestOf(officeId: string): Promise<Row> {
  const [row] = await superuser.execute<Row>(sql`select k.id, k.customer_id as customer, k.company_id as company, u.person_id as person,
      c.responsible_id as responsible, t.template_id as template,
      (select ceil(count(*) / 50.0)::int from customers o where o.office_id = k.office_id and o.archived_at is null) as pages
    from collaborations k join company_users u on u.company_id = k.company_id join customers c on c.id = k.customer_id join tasks t on t.id = k.task_id
    where k.office_id = ${officeId} and num_nonnulls(k.approved_at, k.declined_at, k.withdrawn_at, k.expired_at) = 0 and k.expires_at > now() + interval '1 day'
    order by k.id limit 1`);
  if (!row) throw new Error("No request waits in this office");
  return row;
}
