import { sql } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { declineCollaboration } from "#lib/collaborations/answer/decline.ts";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { sendInvoice } from "#lib/exchange/send/send.ts";
import { aMailbox, invoiceFile } from "#tests/support/cast/mailboxes.ts";
import { approveAsShown, aRequest, aSituation, refusalOf } from "#tests/support/cast/requests.ts";
import { rowsInEveryTable } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { expectPromisesKept } from "./invariants/check.ts";
import { aLedger } from "./invariants/ledger.ts";

await superuser.execute(
  sql`create function fail() returns trigger language plpgsql as $$ begin raise exception 'as the test wants it'; end $$`,
);

let failing = "";

async function failAt(table: string) {
  failing = table;
  await superuser.execute(sql`create trigger fails before insert on ${sql.identifier(table)} for each row execute function fail()`);
}

async function letPass() {
  if (failing) await superuser.execute(sql`drop trigger fails on ${sql.identifier(failing)}`);
  failing = "";
}

afterEach(letPass);

const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];

/** What somebody presses, and what the press inserts into. */
const presses = {
  activate: {
    tables: ["collaborations", "invitations", "audit_events", "letters"],
    prepare: async () => {
      const { employee, input } = await aSituation();
      return () => activateCollaboration(employee, input);
    },
  },
  approve: {
    tables: ["approvals", "audit_events", "letters"],
    prepare: async () => {
      const { administrator, collaboration } = await aRequest();
      return () => approveAsShown(administrator, collaboration);
    },
  },
  send: {
    tables: ["documents", "payloads", "document_events"],
    prepare: async () => {
      const file = invoiceFile(berg, ek);
      return () => sendInvoice(berg.head, file);
    },
  },
  decline: {
    tables: ["audit_events", "letters"],
    prepare: async () => {
      const { administrator, collaboration } = await aRequest();
      return () => declineCollaboration(administrator, refusalOf(collaboration));
    },
  },
  withdraw: {
    tables: ["audit_events", "letters"],
    prepare: async () => {
      const { employee, collaboration } = await aRequest();
      return () => withdrawCollaboration(employee, collaboration.id);
    },
  },
};

const each = Object.entries(presses).flatMap(([name, { tables, prepare }]) => tables.map((table) => ({ name, table, prepare })));

test.each(each)("$name writes nothing when $table takes no row, and everything when it does again", async ({ table, prepare }) => {
  const press = await prepare();
  const before = await rowsInEveryTable();

  await failAt(table);
  await expect(press()).rejects.toThrow();
  expect(await rowsInEveryTable()).toEqual(before);

  await letPass();
  expect(await press()).not.toHaveProperty("refusal");
});

test("after all of it every change has its letter, its line and its evidence", async () => {
  await expectPromisesKept("inserts that failed", { ledger: aLedger(), taken: new Map() }, [2, 3, 5, 12, 13]);
});
