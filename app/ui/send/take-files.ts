import { seeOther } from "#app/entry/handle-post.ts";
import { sendFiles } from "#lib/exchange/upload/send-files.ts";
import { mostBytesAtATime } from "#lib/exchange/upload/unpack.ts";
import { missing } from "#lib/missing.ts";
import type { MailboxUser } from "#lib/who.ts";
import { sealed } from "./sealed.ts";

/** The files and what a browser writes around them. */
export const limit = mostBytesAtATime + 64 * 1024;

/** Sends the files of a form out of a mailbox, and leads to what became of each. `path` is the page that they were chosen on. */
export async function takeFiles(user: MailboxUser, form: FormData, path: string): Promise<Response> {
  // A browser sends an empty file without a name where none is chosen.
  const chosen = form.getAll("files").flatMap((file) => (file instanceof File && file.name ? [file] : []));
  if (chosen.length === 0) return seeOther(`${path}?problem=no-file`);
  const files = await Promise.all(
    chosen.map(async (file) => ({ name: file.name.slice(-200).toWellFormed(), bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const { fates, refusal } = await sendFiles(user, files);
  if (refusal === "not-allowed") missing();
  return seeOther(fates ? `${path}/sent?result=${sealed(fates)}` : `${path}?problem=${refusal}`);
}
