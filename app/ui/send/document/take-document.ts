import { seeDone, seeOther } from "#app/entry/handle-post.ts";
import { documentPath } from "#lib/exchange/links.ts";
import { SendDocumentInput } from "#lib/exchange/other/input.ts";
import { sendDocument } from "#lib/exchange/other/send.ts";
import { missing } from "#lib/missing.ts";
import type { MailboxUser } from "#lib/who.ts";
import { sealedTyped } from "./typed.ts";

/** Twice the largest file is read, so that of one that is too large what was typed beside it is kept. */
export const limit = 20 * 1024 * 1024 + 64 * 1024;

/** Sends the document of a form, and leads to it; or back to its form at `path`, with what was typed. */
export async function takeDocument(user: MailboxUser, form: FormData, path: string): Promise<Response> {
  const back = (problem: string) => seeOther(`${path}?problem=${problem}&typed=${sealedTyped(form)}`);
  const { data: input } = SendDocumentInput.safeParse(Object.fromEntries([...form].filter(([, value]) => typeof value === "string")));
  const file = form.get("file");
  // A browser sends an empty file without a name where none is chosen.
  if (!(file instanceof File) || !file.name) return back("no-file");
  if (!input) return back("typed");
  const sent = { name: file.name.slice(-200).toWellFormed(), bytes: new Uint8Array(await file.arrayBuffer()) };
  const { documentId, refusal } = await sendDocument(user, { ...input, file: sent });
  if (refusal === "not-allowed") missing();
  if (refusal) return back(refusal);
  return seeDone(
    `${documentPath({ companyId: user.companyId, officeId: "officeId" in user ? user.officeId : undefined }, documentId)}?notice=sent`,
  );
}
