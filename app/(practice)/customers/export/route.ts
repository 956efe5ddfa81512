import { filterOf } from "#app/(practice)/customers/parts/address.ts";
import { download } from "#app/entry/attachment.ts";
import { postHandler } from "#app/entry/handle-post.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { exportCustomers } from "#lib/customers/export.ts";
import { isFileFormat, mediaTypes } from "#lib/customers/file.ts";
import { getLocale } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";

export const POST = postHandler(async (form) => {
  const employee = await requireEmployee();
  const format = form.get("format");
  if (!isFileFormat(format)) missing();

  const query = Object.fromEntries(new URLSearchParams(String(form.get("query") ?? "")));
  const file = await exportCustomers(employee, await filterOf(Promise.resolve(query)), format, await getLocale());
  return download({ ...file, type: mediaTypes[format] });
});
