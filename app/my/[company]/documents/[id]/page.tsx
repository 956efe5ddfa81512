import { page } from "#app/entry/render-page.tsx";
import { DocumentPage } from "#app/ui/document/document-page.tsx";
import { OtherPage } from "#app/ui/document/other/other-page.tsx";
import { sideOf } from "#app/ui/document/side.ts";
import { PortalShell } from "#app/ui/shell/portal-shell.tsx";
import { requireMailbox } from "#lib/access/require-mailbox.ts";
import { readApart } from "#lib/einvoice/reading/read-apart.ts";
import { documentsPath } from "#lib/exchange/links.ts";
import { findDocument } from "#lib/exchange/views/document.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import { reply } from "./actions.ts";

export default page(async ({ params, searchParams }: PageProps<"/my/[company]/documents/[id]">) => {
  const { company, id } = await params;
  const { user, may } = await requireMailbox(company);
  const document = (await findDocument(user, id)) ?? missing();
  const reading = document.kind === "document" ? undefined : await readApart(user.personId, document.file.bytes, await getLocale());

  const t = await getTranslations("document");
  const { problem, notice } = await searchParams;
  return (
    <PortalShell company={user.companyName} person={user.name}>
      <p className="no-print">
        <a href={documentsPath(user)}>{t("back")}</a>
      </p>
      {document.kind === "document" ? (
        <OtherPage side={sideOf(user, id, may)} document={document} asked={{ problem, notice }} reply={reply} />
      ) : (
        <DocumentPage side={sideOf(user, id, may)} document={document} reading={reading} problem={problem?.toString()} />
      )}
    </PortalShell>
  );
});
