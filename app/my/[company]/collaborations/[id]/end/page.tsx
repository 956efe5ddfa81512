import { redirect } from "next/navigation";
import { readDraft } from "#app/ui/draft.ts";
import { endTexts, plannedEnd } from "#app/ui/end-texts.ts";
import { formWords } from "#app/ui/form-words.ts";
import { PortalShell } from "#app/ui/portal-shell.tsx";
import { WhatEnds } from "#app/ui/what-ends.tsx";
import { page } from "#app/ui/wrapped.tsx";
import { requireAdministrator } from "#lib/auth/session.ts";
import { comingDays } from "#lib/collaborations/end.ts";
import { findRequest } from "#lib/collaborations/my.ts";
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
