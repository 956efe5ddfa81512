import { documentPath } from "#lib/exchange/links.ts";
import { SendDocumentInput } from "#lib/exchange/other/input.ts";
import { sendDocument } from "#lib/exchange/other/send.ts";
import { missing } from "#lib/missing.ts";
import type { MailboxUser } from "#lib/who.ts";
import { sealedTyped } from "./typed.ts";

/** Twice the largest file is read, so that of one that is too large what was typed beside it is kept. */
export const limit = 20 * 1024 * 1024 + 64 * 1024;

/** Sends the document of a form, and says where it is read; or where its form at `path` has what was typed. */
export async function takeDocument(user: MailboxUser, form: FormData, path: string): Promise<{ done: string } | { again: string }> {
  const back = (problem: string) => ({ again: `${path}?problem=${problem}&typed=${sealedTyped(form)}` });
  const { data: input } = SendDocumentInput.safeParse(Object.fromEntries([...form].filter(([, value]) => typeof value === "string")));
  const file = form.get("file");
  // A browser sends an empty file without a name where none is chosen.
  if (!(file instanceof File) || !file.name) return back("no-file");
  if (!input) return back("typed");
  const sent = { name: file.name.slice(-200).toWellFormed(), bytes: new Uint8Array(await file.arrayBuffer()) };
  const { documentId, refusal } = await sendDocument(user, { ...input, file: sent });
  if (refusal === "not-allowed") missing();
  if (refusal) return back(refusal);
  const reader = { companyId: user.companyId, officeId: "officeId" in user ? user.officeId : undefined };
  return { done: `${documentPath(reader, documentId)}?notice=sent` };
}
