import { z } from "zod";
import { postHandler, seeDone, seeOther } from "#app/entry/handle-post.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { proposeName, withdrawName } from "#lib/customers/propose-name.ts";
import { missing } from "#lib/missing.ts";

const Move = z.discriminatedUnion("move", [
  z.object({ move: z.literal("propose"), customerId: z.uuid(), name: z.string().max(1000) }),
  z.object({ move: z.literal("withdraw"), customerId: z.uuid() }),
]);

/** Proposes the name on the card to the company, or takes that back. */
export const POST = postHandler(
  async (form) => {
    const employee = await requireEmployee();
    const { data: input } = Move.safeParse(Object.fromEntries(form));
    if (!input) missing();
    const { customerId, move } = input;
    const { refusal } = await (move === "propose" ? proposeName(employee, input) : withdrawName(employee, customerId));
    if (refusal === "unknown-customer") missing();
    const path = `/customers/${customerId}?notice=`;
    if (refusal) return seeOther(`${path}${refusal === "name-not-allowed" ? refusal : "name-changed"}`);
    return seeDone(`${path}${move === "propose" ? "name-proposed" : "name-withdrawn"}`);
  },
  { once: true },
);
