import { redirect } from "next/navigation";
import { readDraft } from "#app/entry/draft.ts";
import { page } from "#app/entry/render-page.tsx";
import { endTexts, plannedEnd } from "#app/ui/collaboration/end-texts.ts";
import { WhatEnds } from "#app/ui/collaboration/what-ends.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { PortalShell } from "#app/ui/shell/portal-shell.tsx";
import { lastUndone } from "#lib/audit/last-change.ts";
import { requireAdministrator } from "#lib/auth/sessions/require.ts";
import { comingDays } from "#lib/collaborations/ending/end.ts";
import { findRequest } from "#lib/collaborations/views/company-page.ts";
import { missing } from "#lib/missing.ts";
import { EndForm } from "./form.tsx";

export default page(async ({ params }: PageProps<"/my/[company]/collaborations/[id]/end">) => {
  const { company, id } = await params;
  const administrator = await requireAdministrator(company);
  const request = (await findRequest(administrator, id)) ?? missing();
  const path = `/my/${request.companyId}/collaborations/${request.id}` as const;
  if (request.status !== "active") redirect(path);

  const { office, service, invoiceRecipient } = request;
  return (
    <PortalShell company={administrator.companyName} person={administrator.name}>
      <EndForm
        collaborationId={request.id}
        companyId={request.companyId}
        after={await lastUndone({ companyId: request.companyId }, "end", request.id)}
        company={administrator.companyName}
        path={path}
        days={comingDays()}
        chosen={(await readDraft(`${path}/end`)) ?? plannedEnd(request)}
        words={await formWords()}
        texts={await endTexts(office, service)}
      >
        <WhatEnds of={{ office, company: administrator.companyName, service, invoiceRecipient }} />
      </EndForm>
    </PortalShell>
  );
});
