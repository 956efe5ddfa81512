import { page } from "#app/entry/render-page.tsx";
import { ReportPage } from "#app/ui/document/report-page.tsx";
import { sideOf } from "#app/ui/document/side.ts";
import { PortalShell } from "#app/ui/shell/portal-shell.tsx";
import { requireMailbox } from "#lib/access/require-mailbox.ts";
import { findReport } from "#lib/exchange/views/report.ts";
import { missing } from "#lib/missing.ts";

export default page(async ({ params }: PageProps<"/my/[company]/documents/[id]/report">) => {
  const { company, id } = await params;
  const { user, may } = await requireMailbox(company);
  const report = (await findReport(user, id)) ?? missing();

  return (
    <PortalShell company={user.companyName} person={user.name}>
      <ReportPage side={sideOf(user, id, may)} report={report} />
    </PortalShell>
  );
});
