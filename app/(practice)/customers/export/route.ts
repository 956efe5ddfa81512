import { filterOf } from "#app/(practice)/customers/parts/address.ts";
import { download } from "#app/entry/attachment.ts";
import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { wayToProof } from "#app/entry/step-up.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { exportCustomers } from "#lib/customers/export.ts";
import { isFileFormat, mediaTypes } from "#lib/files/file.ts";
import { getLocale } from "#lib/i18n/request.ts";
import { ownPath } from "#lib/links.ts";
import { missing } from "#lib/missing.ts";

export const POST = postHandler(async (form) => {
  const employee = await requireEmployee();
  const format = form.get("format");
  if (!isFileFormat(format)) missing();

  const asked = new URLSearchParams(String(form.get("query") ?? ""));
  const way = await wayToProof(ownPath(`/customers?${asked}`));
  if (way) return seeOther(way);

  const query = Object.fromEntries(asked);
  const file = await exportCustomers(employee, await filterOf(Promise.resolve(query)), format, await getLocale());
  return download({ ...file, type: mediaTypes[format] });
});
