import { eq, sql } from "drizzle-orm";
import { documents } from "#db/schema/index.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import type { Mailbox } from "./mailboxes.ts";

type Code = "AB" | "IP" | "UQ" | "CA" | "RE" | "AP" | "PD";

/** As if its receiver had answered so. */
export async function answered(documentId: string, answer: Code): Promise<string> {
  await superuser.update(documents).set({ answer, answeredAt: new Date() }).where(eq(documents.id, documentId));
  return documentId;
}

/** So many that a company has sent, over some years; every second in the same moment as the one before. Their files are nowhere. */
export async function manyOf({ companyId }: Mailbox, many: number): Promise<void> {
  await superuser.execute(sql`
    insert into documents (company_id, direction, exchange_id, kind, counterpart_name, counterpart_number, number, issued_on, rule_sets, sha256, size,
      accepted_at, entered_at, kept_until)
    select ${companyId}, 'out', gen_random_uuid(), 'invoice', 'Eks Kakel AB', '5560160680', n::text, current_date, 'none', repeat(md5(n::text), 2), 1,
      now(), now() - (n / 2) * interval '9 days', '2040-12-31'
    from generate_series(1, ${many}::int) n`);
}
