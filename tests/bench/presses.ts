import { type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { openSession } from "#lib/auth/sessions/open.ts";
import { formIn, type Typed } from "#tests/faults/server/forms.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { publicUrl } from "#tests/support/servers/product.ts";
import { type Answer, ask } from "./ask.ts";
import { withEach } from "./load.ts";

/** A form that is filled in: what is left to do is to send it, to the server at this port. */
export type Press = { send: (port: number) => Promise<Answer>; isDone: (answer: Answer) => boolean };
export type Deed = "activations" | "approvals";
/** Who sends which of a page's forms, and where it leads when it is done. */
type Page = { path: string; personId: string; mark: string; typed: Typed; done: string };
type Row = { id: string; company: string; person: string };

const service = "digital-invoices";
const ofOthers = sql`o.name not in ('Byrå 1', 'Byrå 2')`;
const live = sql`num_nonnulls(k.declined_at, k.withdrawn_at, k.expired_at, k.ended_at) = 0`;

/**
 * So many forms of either kind, each for another customer, by somebody who has just signed in. The next time they are others once these
 * have been sent. Two offices are left to activations in bulk.
 */
export async function prepare(deed: Deed, port: number, many: number): Promise<Press[]> {
  const pages = deed === "activations" ? await activationPages(many) : await approvalPages(many);
  if (pages.length < many) throw new Error(`The world has ${pages.length} ${deed} left and not ${many}: raise CUSTOMERS.`);
  const tokens = new Map<string, string>();
  for (const { personId } of pages)
    if (!tokens.has(personId)) tokens.set(personId, await db.transaction((tx) => openSession(tx, personId)));
  return withEach(4, pages, (page) => filledIn(port, page, tokens.get(page.personId) ?? ""));
}

async function filledIn(port: number, { path, mark, typed, done }: Page, token: string): Promise<Press> {
  const cookie = { cookie: `__Host-session=${token}` };
  const { status, bytes } = await ask(port, path, { ...cookie, "accept-encoding": "identity" });
  const form = formIn(bytes.toString(), mark, typed);
  if (!form) throw new Error(`No form to send at ${path}, which answers ${status}`);
  const headers = { ...cookie, origin: publicUrl, "content-type": form.type };
  return {
    send: (to) => ask(to, form.action || path, headers, form.body),
    isDone: (answer) => answer.status === 303 && answer.location.includes(done),
  };
}

/** Of companies without the service, so that each activation says the same to the database. */
async function activationPages(many: number): Promise<Page[]> {
  const rows = await listRows(sql`select distinct on (c.organisation_number) c.id, y.id as company, e.person_id as person from customers c
    join offices o on o.id = c.office_id and ${ofOthers}
    join employees e on e.office_id = c.office_id and e.rights = 'administrator'
    join companies y on y.organisation_number = c.organisation_number
    join tasks t on t.customer_id = c.id and t.deactivated_at is null
    where not exists (select from subscriptions s where s.company_id = y.id)
      and not exists (select from collaborations k where k.customer_id = c.id and ${live}) order by c.organisation_number, c.id limit ${many}`);
  return rows.map(({ id, person }) => ({
    path: `/customers/${id}/collaborations/${service}/activate`,
    personId: person,
    mark: 'name="taskId"',
    typed: { invoiceRecipient: "office" },
    done: "notice=activated",
  }));
}

async function approvalPages(many: number): Promise<Page[]> {
  const rows =
    await listRows(sql`select distinct on (k.company_id) k.id, k.company_id as company, u.person_id as person from collaborations k
    join offices o on o.id = k.office_id and ${ofOthers} join company_users u on u.company_id = k.company_id
    where ${live} and k.approved_at is null and k.requested_at < now() - interval '1 hour' and k.expires_at > now() + interval '1 hour'
    order by k.company_id, k.id limit ${many}`);
  return rows.map(({ id, company, person }) => ({
    path: `/my/${company}/collaborations/${id}`,
    personId: person,
    mark: 'action="/api/answers/approve"',
    typed: { read: "on" },
    done: "notice=approved",
  }));
}

async function listRows(query: SQL): Promise<Row[]> {
  const rows: Row[] = await superuser.execute<Row>(query);
  return rows;
}
