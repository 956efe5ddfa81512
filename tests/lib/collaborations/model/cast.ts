import { sql } from "drizzle-orm";
import type { Employee } from "#lib/who.ts";
import { aColleagueOf, anEmployee, aTemplateOf } from "#tests/support/cast/cast.ts";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

export type Cast = Awaited<ReturnType<typeof aCast>>;
/** Somebody who gives out tasks. */
export type Head = Employee & { templateId: string };

/** The offices with their employees, and two strangers with a collaboration of their own: the same for every life. */
export async function aCast() {
  const head = await anEmployee("Helena Lind");
  const { employee: stranger, administrator, collaboration } = await anActiveCollaboration();
  return {
    anna: await withTemplate(await aColleagueOf(head, "full", "Anna Lind")),
    maria: {
      "all-customers": await aColleagueOf(head, "all-customers", "Maria Ek"),
      "own-customers": await aColleagueOf(head, "own-customers", "Maria Ek"),
    },
    sara: await withTemplate(await anEmployee("Sara Nilsson")),
    stranger,
    administrator,
    theirs: collaboration,
  };
}

/** All that the strangers have, word for word. */
export async function belongingsOf({ theirs: { id, officeId, companyId, customerId } }: Cast) {
  return superuser.execute(sql`
    select c::text as words from collaborations c where id = ${id} or office_id = ${officeId} or company_id = ${companyId}
    union all select e::text from audit_events e where office_id = ${officeId} or company_id = ${companyId}
    union all select l::text from letters l where office_id = ${officeId} or company_id = ${companyId}
    union all select s::text from subscriptions s where company_id = ${companyId}
    union all select u::text from company_users u where company_id = ${companyId}
    union all select k::text from checklist_ticks k where office_id = ${officeId}
    union all select r::text from recipient_changes r where office_id = ${officeId}
    union all select u::text from customers u where id = ${customerId}
    union all select c::text from companies c where id = ${companyId} order by 1`);
}

const withTemplate = async (employee: Employee): Promise<Head> => ({ ...employee, templateId: await aTemplateOf(employee) });
