import { withPlainDomain } from "#lib/addresses.ts";
import { resetFactorByOperator } from "#lib/auth/factor/reset-by-operator.ts";
import { isProven, type Order, said, type Told } from "./order.ts";
import { usage } from "./usage.ts";

export async function resetFactor(order: Order): Promise<Told> {
  const email = withPlainDomain(order.words[1] ?? "").toLowerCase();
  if (!email.includes("@") || !isProven(order)) throw new Error(`Name the address, yourself and the proof.\n\n${usage}`);
  const { operator, proof } = order;
  const { name, refusal } = await resetFactorByOperator({ email, operator, proof });
  if (refusal) throw new Error("No one with this address has a second factor.");
  return said(`The second factor of ${name} is reset. The person is signed out everywhere and told by email.`);
}
