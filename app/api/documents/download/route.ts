import { download } from "#app/entry/attachment.ts";
import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { wayToProof } from "#app/entry/step-up.ts";
import { backTo, chosenIn, placeIn, readerAt } from "#app/ui/documents/sent.ts";
import { downloadDocuments } from "#lib/exchange/chosen/bundle.ts";
import { getLocale } from "#lib/i18n/request.ts";

/** The files of the chosen documents, in one zip. */
export const POST = postHandler(async (form) => {
  const place = placeIn(form);
  const reader = await readerAt(place);
  const way = await wayToProof(backTo(place, form, {}));
  if (way) return seeOther(way);
  const file = await downloadDocuments(reader, chosenIn(form), await getLocale());
  if (file.refusal) return seeOther(backTo(place, form, { notice: file.refusal }));
  return download({ ...file, type: "application/zip" });
});
