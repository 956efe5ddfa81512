import { and, eq } from "drizzle-orm";
import fc from "fast-check";
import { documents } from "#db/schema/index.ts";
import type { Code } from "#lib/exchange/answer/codes.ts";
import { aColleagueOf } from "#tests/support/cast/cast.ts";
import { aMailbox, brokenInvoice, type fileOf, invoiceFile, type Mailbox } from "#tests/support/cast/mailboxes.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

export type Version = "first" | "other" | "wrong";
export type Move =
  | { move: "send"; number: number; version: Version }
  | { move: "answer"; number: number; code: Code }
  | { move: "task" }
  | { move: "end" };

const codes = ["AB", "IP", "UQ", "CA", "RE", "AP", "PD"] as const;
const number = fc.integer({ min: 1, max: 3 });
export const moves = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ move: fc.constant("send" as const), number, version: fc.constantFrom<Version>("first", "other", "wrong") }),
    },
    { weight: 6, arbitrary: fc.record({ move: fc.constant("answer" as const), number, code: fc.constantFrom(...codes) }) },
    { weight: 2, arbitrary: fc.record({ move: fc.constant("task" as const) }) },
    { weight: 1, arbitrary: fc.record({ move: fc.constant("end" as const) }) },
  ),
  { minLength: 5, maxLength: 25 },
);

/** What should be there, by the rules alone: which version of each number went its way, and the last answer to it. */
export type Expected = { sent: Map<number, { version: Version; answer: Code | null }>; isOnTask: boolean; hasEnded: boolean };

/** An exchange between two companies, and the colleague to whom the buyer's task goes and from whom it comes back. */
export async function aStage() {
  const [seller, buyer] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  const colleague = await aColleagueOf(buyer.employee, "full");
  const files = new Map<string, ReturnType<typeof fileOf>>();
  const fileFor = (of: number, version: Version) => {
    const key = `${of} ${version}`;
    const made = files.get(key) ?? invoiceIn(version, seller, buyer, of);
    files.set(key, made);
    return made;
  };
  const expected: Expected = { sent: new Map(), isOnTask: true, hasEnded: false };
  return { seller, buyer, colleague, fileFor, expected };
}

export type Stage = Awaited<ReturnType<typeof aStage>>;

const invoiceIn = (version: Version, seller: Mailbox, buyer: Mailbox, of: number) =>
  version === "wrong" ? brokenInvoice(seller, buyer) : invoiceFile(seller, buyer, { number: `F${of}`, buyerReference: version });

export function expectedOf({ sent, hasEnded }: Expected, of: number, version: Version) {
  if (hasEnded) return { refusal: "no-service" };
  if (version === "wrong") return { stoppedBecause: "rules" };
  const before = sent.get(of);
  if (before) return before.version === version ? { stoppedBecause: null, isRepeat: true } : { stoppedBecause: "duplicate" };
  sent.set(of, { version, answer: null });
  return { stoppedBecause: null, isRepeat: false };
}

export async function receivedAs({ buyer }: Stage, of: number) {
  const its = and(eq(documents.companyId, buyer.companyId), eq(documents.number, `F${of}`), eq(documents.direction, "in"));
  const [received] = await superuser.select().from(documents).where(its);
  return received;
}
