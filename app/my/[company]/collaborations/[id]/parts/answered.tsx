import Link from "next/link";
import { AskAgain } from "#app/ui/collaboration/ask-again.tsx";
import { Checklist } from "#app/ui/collaboration/checklist.tsx";
import { stateLabel } from "#app/ui/collaboration/state-label.ts";
import { ToDocuments, ToEverything } from "#app/ui/collaboration/to-documents.tsx";
import { happeningsOf } from "#app/ui/history.tsx";
import { StateChip } from "#app/ui/state-chip.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import type { RequestPage } from "#lib/collaborations/views/company-page.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Service } from "#lib/services/catalogue.ts";
import { receiptPath } from "#lib/standing/links.ts";
import type { CompanyUser } from "#lib/who.ts";
import { CheckFacts } from "./facts.tsx";
import { KeepService } from "./keep-service.tsx";
import { Life } from "./life.tsx";
import { NewTermsToApprove } from "./new-terms.tsx";
import { PayerChangeToAnswer } from "./payer-change.tsx";

type Answered = Exclude<RequestPage["status"], "requested">;

/** What the state means for the company: what works and what stays is the service's to say. */
async function meaningOf(status: Answered, service: Service, facts: { office: string; company: string }) {
  const t = await getTranslations("answered.means");
  const own = await getTranslations("services");
  return status === "active" || status === "ended" ? own(`${service}.${status}`, facts) : t(status, facts);
}

/** A collaboration that has been answered, or that nobody can answer any more. What can be done with it is the administrators'. */
export async function Answered({ reader, request }: { reader: CompanyUser; request: RequestPage }) {
  const t = await getTranslations("answered");
  const names = await getTranslations("services");
  const { office, service, status, approvalId, companyId } = request;
  const facts = { office, service: names(`${service}.name`), company: reader.companyName };
  const mayAct = reader.role === "administrator";
  const back = `/my/${companyId}/collaborations/${request.id}`;
  return (
    <>
      <title>{t("title", facts)}</title>
      <div className="stack gap-s">
        <p className="quiet">{reader.companyName}</p>
        <h1>{t("title", facts)}</h1>
      </div>
      <div className="bar">
        <StateChip state={status} label={await stateLabel(status, request.endsOn)} />
        {approvalId && <Link href={receiptPath({ companyId, id: approvalId })}>{t("receipt")}</Link>}
      </div>
      {mayAct && <PayerChangeToAnswer request={request} />}
      {mayAct && <NewTermsToApprove request={request} />}
      {mayAct && status === "active" && <Life request={request} />}
      {mayAct && status === "active" && <KeepService request={request} />}
      {status !== "requested" && <p>{await meaningOf(status, service, facts)}</p>}
      {mayAct && status === "active" && <ToDocuments service={service} place={{ companyId }} />}
      {mayAct && status === "ended" && service === "digital-invoices" && <ToEverything companyId={companyId} />}
      {mayAct && status === "expired" && (
        <AskAgain renewal={request.renewal} office={office} hidden={{ side: "customer", companyId, collaborationId: request.id }} />
      )}
      {status === "active" && <CheckFacts company={reader.companyName} request={request} />}
      {mayAct && status === "active" && (
        <Checklist service={service} ticks={request.ticks} hidden={{ side: "customer", collaborationId: request.id, companyId, back }} />
      )}
      <section className="stack">
        <h2>{t("happened")}</h2>
        <Timeline items={await happeningsOf(request.history)} />
      </section>
      <p>
        <Link href="/my">{t("back")}</Link>
      </p>
    </>
  );
}
