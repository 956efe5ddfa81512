import { redirect } from "next/navigation";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { previewInBulk } from "#lib/collaborations/request/bulk/preview.ts";
import { findBulk } from "#lib/collaborations/request/bulk/queries.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { missing } from "#lib/missing.ts";

/** The letter to one of the customers. When none will go out, the list of them is next. */
export async function preparedLetter({ id, customer: customerId }: { id: string; customer: string }) {
  const employee = await requireEmployee();
  const bulk = (await findBulk(employee, id)) ?? missing();
  const customer = (await showCustomer(employee, customerId)) ?? missing();
  const path = `/collaborations/activate/${bulk.id}` as const;
  const preview = (await previewInBulk(employee, bulk, customer.id)) ?? redirect(path);
  return { employee, customer, path, preview };
}
