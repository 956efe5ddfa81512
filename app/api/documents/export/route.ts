import { download } from "#app/entry/attachment.ts";
import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { wayToProof } from "#app/entry/step-up.ts";
import { filterOf } from "#app/ui/documents/address.ts";
import { backTo, placeIn, readerAt } from "#app/ui/documents/sent.ts";
import { exportDocuments } from "#lib/exchange/views/export.ts";
import { isFileFormat, mediaTypes } from "#lib/files/file.ts";
import { getLocale } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";

/** All that the list shows, as a table. */
export const POST = postHandler(async (form) => {
  const place = placeIn(form);
  const reader = await readerAt(place);
  const format = form.get("format");
  if (!isFileFormat(format)) missing();
  const way = await wayToProof(backTo(place, form, {}));
  if (way) return seeOther(way);
  const filter = filterOf(place, new URLSearchParams(String(form.get("query") ?? "")));
  return download({ ...(await exportDocuments(reader, filter, format, await getLocale())), type: mediaTypes[format] });
});
