import { downloadStream } from "#app/entry/attachment.ts";
import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { wayToProof } from "#app/entry/step-up.ts";
import { requireMailbox } from "#lib/access/require-mailbox.ts";
import { downloadPart } from "#lib/exchange/everything/download.ts";
import { getLocale } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";

/** A year of all that a company has sent and received, to one of its own people. */
export const POST = postHandler(async (form) => {
  const { user } = await requireMailbox(String(form.get("companyId")));
  const way = await wayToProof(`/my/${user.companyId}/documents/everything`);
  if (way) return seeOther(way);
  const { name, content, refusal } = await downloadPart(user, String(form.get("part")), await getLocale());
  return refusal ? missing() : downloadStream({ name, content, type: "application/zip" });
});
