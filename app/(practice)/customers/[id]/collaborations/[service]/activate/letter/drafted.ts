import { redirect } from "next/navigation";
import { readDraft } from "#app/entry/draft.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { previewInputOf } from "#lib/collaborations/request/input.ts";
import { previewRequest } from "#lib/collaborations/request/preview.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { missing } from "#lib/missing.ts";
import { isService } from "#lib/services/catalogue.ts";
import { servicePath } from "#lib/standing/links.ts";

/** The letter of what was typed in the dialog. Without that, or when it no longer holds, the dialog is next. */
export async function draftedLetter({ id, service }: { id: string; service: string }) {
  const employee = await requireEmployee();
  if (!isService(service)) missing();
  const customer = (await showCustomer(employee, id)) ?? missing();
  const path = servicePath({ customerId: customer.id, service });
  const { data: wish } = previewInputOf(service).safeParse({ ...(await readDraft(path)), customerId: customer.id, service });
  if (!wish) redirect(`${path}/activate`);

  const preview = await previewRequest(employee, wish);
  if (preview.refusal === "unknown-customer") missing();
  if (preview.refusal) redirect(`${path}/activate?notice=${preview.refusal}`);
  return { employee, customer, path, preview };
}
