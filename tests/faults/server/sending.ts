import { createHash, randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { textsFor } from "#lib/i18n/texts.ts";
import { invoiceFile } from "#tests/support/cast/mailboxes.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { aCase, type Case } from "./case.ts";
import { persist } from "./load.ts";
import type { World } from "./world.ts";

const t = textsFor("sv", "sendDocument.result");
/** Enough that its bytes need room of their own on the disk. */
const bytesInside = 60_000;

function withFile() {
  const content = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(bytesInside)]).toString("base64");
  return { currency: "SEK", attachments: [{ id: "1", file: { name: "f.pdf", mime: "application/pdf", content } }] };
}

/** Two companies that send each other invoices through their pages, until they are told to stop. Each says which was delivered, as her page does. */
export async function someSenders(world: World) {
  const pair = [await aCase(world), await aCase(world)] as const;
  await Promise.all(pair.map(begin));
  await restHalfway();
  const told = { delivered: 0, cut: 0, refused: 0 };
  let isOver = false;

  async function send(from: Case, to: Case) {
    const { bytes } = invoiceFile(from, to, withFile());
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const press = () => pressOnce(from, Buffer.from(bytes).toString(), sha256);
    await persist("send an invoice", press);
    told.delivered++;
    // Once more, as who is not sure: it is the same document.
    if (told.delivered % 4 === 0) await persist("send the same invoice", press);
  }

  async function pressOnce({ karin, request }: Case, xml: string, sha256: string): Promise<boolean> {
    const [, , companyId] = request().split("/");
    const path = `/my/${companyId}/documents/new`;
    const shown = await karin.get(path);
    const answer = await karin.submit(shown, path, 'name="files"', { files: { name: "faktura.xml", content: xml } });
    if (answer?.status !== 303 || !answer.location.includes("result=")) {
      if (answer?.status === 0) told.cut++;
      else if (answer) told.refused++;
      return false;
    }
    const { text } = await karin.get(answer.location);
    if (text.includes(`>${t("stopped")}<`)) throw new Error(`An invoice was stopped: ${text.replace(/<[^>]+>/g, " ").slice(-600)}`);
    const isThere = [t("delivered"), t("repeat")].some((word) => text.includes(`>${word}<`));
    const [, id] = /href="\/my\/[^/"]+\/documents\/([0-9a-f-]{36})"/.exec(text) ?? [];
    if (isThere && id) world.ledger.acknowledge("sent", `${sha256} ${id}`);
    return isThere && id !== undefined;
  }

  return {
    told,
    /** Comes back when a delivery is halfway: it lies in the sender's mailbox, and not yet in the receiver's. */
    isHalfway: async () => {
      while ((await superuser.execute(sql`select from pg_stat_activity where wait_event = 'PgSleep'`)).length === 0) await wait(2);
    },
    /** Comes back when one more was not taken. */
    isRefused: async () => {
      for (const before = told.refused; told.refused === before; ) await wait(20);
    },
    run: async () => {
      const [one, other] = pair;
      const each = async (from: Case, to: Case) => {
        while (!isOver) await send(from, to);
      };
      await Promise.all([each(one, other), each(other, one)]);
    },
    stop: () => {
      isOver = true;
    },
  };
}

async function begin(one: Case) {
  await persist("activate", one.activate);
  await persist("sign in", one.signIn);
  await persist("approve", one.approve);
}

/** A delivery takes some milliseconds, which no fault would meet: here it rests for a moment before it comes to the receiver. */
async function restHalfway() {
  await superuser.execute(sql`create or replace function rest_halfway() returns trigger language plpgsql as $$
    begin perform pg_sleep(0.2); return new; end $$`);
  await superuser.execute(sql`create or replace trigger rest_halfway before insert on documents for each row
    when (new.direction = 'in') execute function rest_halfway()`);
}
