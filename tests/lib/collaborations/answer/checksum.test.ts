import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { receiptFacts } from "#app/ui/receipt/facts.ts";
import { openReceipt } from "#lib/collaborations/answer/opened.ts";
import { compose } from "#lib/mail/compose.ts";
import { checksumInGroups } from "#lib/standing/checksum.ts";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { letterRowsOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

/** The letters about an approval, to the office and to the company, as they are read. */
async function lettersAbout(collaboration: { id: string }) {
  const rows = (await letterRowsOf(collaboration)).filter(({ kind }) => kind === "approved" || kind === "approval-receipt");
  expect(new Set(rows.map(({ kind }) => kind)).size).toBe(2);
  return Promise.all(rows.map(compose));
}

async function anApproval() {
  const { collaboration, administrator, approval } = await anActiveCollaboration();
  const receipt = async () => (await openReceipt({ ...administrator, role: "administrator" }, approval.id))!;
  return { collaboration, approval, receipt };
}

test("a checksum is read in sixteen groups of four", () => {
  expect(checksumInGroups("0123456789abcdef".repeat(4))).toBe("0123 4567 89ab cdef ".repeat(4).trim());
});

test("the letters to the office and to the company have the same checksum as the receipt, in the same form", async () => {
  const { collaboration, approval, receipt } = await anApproval();

  const letters = await lettersAbout(collaboration);

  const shown = checksumInGroups(approval.hash);
  for (const locale of ["sv", "en"] as const) expect(receiptFacts(await receipt(), locale).map(({ fact }) => fact)).toContain(shown);
  for (const { html, text } of letters) {
    expect(text).toContain(shown);
    expect(text).toContain("Spara det här mejlet.");
    expect(html).toContain(shown);
  }
});

test("evidence that somebody with all keys has written anew, with hashes that fit, has another checksum than the letters", async () => {
  const { collaboration, approval, receipt } = await anApproval();

  await writeAnew(collaboration.id);

  const rewritten = await receipt();
  expect(rewritten).toMatchObject({ isWhole: true, personName: "Somebody Else" });
  const shown = receiptFacts(rewritten, "sv").map(({ fact }) => fact);
  expect(shown).not.toContain(checksumInGroups(approval.hash));
  for (const { text } of await lettersAbout(collaboration)) expect(text).toContain(checksumInGroups(approval.hash));
});

/** Another approver, and every hash from there to the head computed again. */
async function writeAnew(chain: string): Promise<void> {
  await superuser.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`set local timezone = 'UTC'`);
    await tx.execute(sql`update approvals set person_name = 'Somebody Else' where chain = ${chain}`);
    const links = await tx.execute<{ at: string; position: number }>(sql`
      select 'approvals' as at, position from approvals where chain = ${chain}
      union all select 'audit_events', position from audit_events where chain = ${chain} order by position`);
    let before: unknown = null;
    for (const { at, position } of links) {
      const [table, here] = [sql.identifier(at), sql`chain = ${chain} and position = ${position}`];
      await tx.execute(sql`update ${table} set previous_hash = ${before} where ${here}`);
      const [row] = await tx.execute(sql`update ${table} t set hash = hash_of_row(to_jsonb(t)) where ${here} returning hash`);
      before = row?.hash;
    }
    await tx.execute(sql`update chain_heads set hash = ${before} where chain = ${chain}`);
  });
}
