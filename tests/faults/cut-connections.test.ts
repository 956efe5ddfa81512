import { afterEach, expect, test, vi } from "vitest";
import { declineCollaboration } from "#lib/collaborations/answer/decline.ts";
import { endCollaboration } from "#lib/collaborations/ending/end.ts";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { remindCollaboration } from "#lib/collaborations/waiting/remind.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { sendInvoice } from "#lib/exchange/send/send.ts";
import { aMailbox, aSentInvoice, invoiceFile } from "#tests/support/cast/mailboxes.ts";
import { anActiveCollaboration, approveAsShown, aRequest, aSituation, refusalOf } from "#tests/support/cast/requests.ts";
import { rowsInEveryTable } from "#tests/support/readback/history.ts";
import { rounds } from "./crash.ts";
import { expectPromisesKept } from "./invariants/check.ts";
import { aLedger } from "./invariants/ledger.ts";

/** Before any module reads the address: what the pages do goes through the proxy, what the tests look at does not. */
const proxy = await vi.hoisted(async () => {
  const { aCuttingProxy } = await import("./cutting-proxy.ts");
  const cutting = await aCuttingProxy(process.env.DATABASE_URL ?? "");
  process.env.DATABASE_URL = cutting.address;
  return cutting;
});

afterEach(() => proxy.arm(undefined));

const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];

/** What somebody presses, ready to be pressed, and pressed again. */
const presses = {
  activate: () =>
    aSituation().then(
      ({ employee, input }) =>
        () =>
          activateCollaboration(employee, input),
    ),
  approve: () =>
    aRequest().then(
      ({ administrator, collaboration }) =>
        () =>
          approveAsShown(administrator, collaboration),
    ),
  send: async () => {
    // Whom a mailbox knows by name is kept with the first invoice only.
    await aSentInvoice(berg, ek);
    const file = invoiceFile(berg, ek);
    return () => sendInvoice(berg.head, file);
  },
  decline: () =>
    aRequest().then(
      ({ administrator, collaboration }) =>
        () =>
          declineCollaboration(administrator, refusalOf(collaboration)),
    ),
  withdraw: () =>
    aRequest().then(
      ({ employee, collaboration }) =>
        () =>
          withdrawCollaboration(employee, collaboration.id),
    ),
  remind: () =>
    aRequest().then(
      ({ employee, collaboration }) =>
        () =>
          remindCollaboration(employee, collaboration.id),
    ),
  end: () =>
    anActiveCollaboration().then(
      ({ employee, collaboration }) =>
        () =>
          endCollaboration(employee, collaboration.id),
    ),
} satisfies Record<string, () => Promise<() => Promise<unknown>>>;
const tried = Object.entries(presses).slice(0, rounds > 2 ? undefined : 3);

type Rows = Awaited<ReturnType<typeof rowsInEveryTable>>;
const grown = (before: Rows, after: Rows) =>
  Object.fromEntries(
    after.map(({ rows }, place) => [after[place]?.name, Number(rows) - Number(before[place]?.rows)]).filter(([, many]) => many),
  );

/** What the press writes when nothing happens to it, and in how many statements. */
async function undisturbed(prepare: () => Promise<() => Promise<unknown>>) {
  const press = await prepare();
  const before = await rowsInEveryTable();
  proxy.arm({ at: Number.POSITIVE_INFINITY, when: "before" });
  await press();
  return { all: grown(before, await rowsInEveryTable()), statements: proxy.passed() };
}

test.each(tried)(
  "whichever statement of %s loses its connection, all is done or nothing, and pressed again it is done once",
  { timeout: 300_000 },
  async (_name, prepare) => {
    const { all, statements } = await undisturbed(prepare);
    expect(statements).toBeGreaterThan(8);

    for (let at = 1; at <= statements; at++) {
      for (const when of ["before", "after"] as const) {
        const press = await prepare();
        const before = await rowsInEveryTable();
        proxy.arm({ at, when });
        const outcome = await press().catch(() => "lost");
        proxy.arm(undefined);

        expect(outcome, `statement ${at}, cut ${when}`).toBe("lost");
        const written = grown(before, await rowsInEveryTable());
        expect(at === statements && when === "after" ? all : {}, `statement ${at}, cut ${when}`).toEqual(written);
        await press();
        expect(grown(before, await rowsInEveryTable()), `statement ${at}, pressed again`).toEqual(all);
      }
    }
  },
);

test("after all of it no promise about what is kept was broken", async () => {
  await expectPromisesKept("connections that were cut", { ledger: aLedger(), taken: new Map() }, [2, 3, 5, 12, 13]);
});
