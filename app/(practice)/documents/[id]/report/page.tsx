import { PracticeShell } from "#app/(practice)/shell.tsx";
import { page } from "#app/entry/render-page.tsx";
import { ReportPage } from "#app/ui/document/report-page.tsx";
import { sideOf } from "#app/ui/document/side.ts";
import { requireMailboxOfDocument } from "#lib/access/require-mailbox.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { findReport } from "#lib/exchange/views/report.ts";
import { missing } from "#lib/missing.ts";

export default page(async ({ params }: PageProps<"/documents/[id]/report">) => {
  const { id } = await params;
  const { user, may } = await requireMailboxOfDocument(id);
  const report = (await findReport(user, id)) ?? missing();

  return (
    <PracticeShell employee={await requireEmployee()} current="documents" narrow>
      <ReportPage side={sideOf(user, id, may)} report={report} />
    </PracticeShell>
  );
});
