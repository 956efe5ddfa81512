import { download } from "#app/entry/attachment.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { isFileFormat, mediaTypes } from "#lib/files/file.ts";
import { getLocale } from "#lib/i18n/request.ts";
import { templateOf } from "#lib/imports/template.ts";
import { missing } from "#lib/missing.ts";
import { mayImport } from "#lib/rights.ts";

export async function GET(_request: Request, { params }: RouteContext<"/customers/import/template/[format]">): Promise<Response> {
  const employee = await requireEmployee();
  const { format } = await params;
  if (!mayImport(employee) || !isFileFormat(format)) missing();

  return download({ ...(await templateOf(format, employee.email, await getLocale())), type: mediaTypes[format] });
}
