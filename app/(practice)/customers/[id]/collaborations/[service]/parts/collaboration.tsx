import { Checklist } from "#app/ui/collaboration/checklist.tsx";
import { EndNotice } from "#app/ui/collaboration/end-notice.tsx";
import { ToDocuments } from "#app/ui/collaboration/to-documents.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import type { ShownCollaboration } from "#lib/collaborations/views/office-page.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Service } from "#lib/services/catalogue.ts";
import type { ServicePath } from "#lib/standing/links.ts";
import type { Employee } from "#lib/who.ts";
import { ActivateLink } from "./activate-link.tsx";
import { ClaimWaits } from "./claim-waits.tsx";
import { CollaborationFacts } from "./facts.tsx";
import { Heading } from "./heading.tsx";
import { timelineOf } from "./history.ts";
import { Life } from "./life.tsx";
import { Message } from "./message.tsx";
import { NewTermsWait } from "./new-terms.tsx";
import { ProposedInvitee } from "./proposed-invitee.tsx";
import { Receipts } from "./receipts.tsx";
import { Reminders } from "./reminders.tsx";
import { Renewal } from "./renewal.tsx";
import { TieNotice } from "./tie.tsx";
import { Undelivered } from "./undelivered.tsx";
import { WhoHasAccess } from "./who-has-access.tsx";

const againStates = ["declined", "withdrawn", "ended"];

type Props = {
  employee: Employee;
  customer: { id: string; name: string };
  service: Service;
  collaboration: ShownCollaboration;
  path: ServicePath;
  asked: Record<string, string | string[] | undefined>;
};

/** The latest request or collaboration: where it stands, what can be done now, who has access and what has happened. */
export async function Collaboration({ employee, customer, service, collaboration, path, asked: { notice, colleague } }: Props) {
  const t = await getTranslations("service");
  const { id, status, undelivered, endsOn, ticks } = collaboration;
  const about = { path, collaboration };
  return (
    <>
      <Message {...about} notice={notice} />
      <EndNotice notice={notice} state={collaboration} />
      <Heading service={service} state={status === "requested" && undelivered.length > 0 ? "undelivered" : status} endsOn={endsOn} />
      {status === "active" && <ToDocuments service={service} place={{ customerId: customer.id }} />}
      {againStates.includes(status) && <ActivateLink path={path}>{t("activateAgain")}</ActivateLink>}
      {status === "expired" && <Renewal {...about} />}
      <Undelivered {...about} />
      <ClaimWaits {...about} customer={customer.name} />
      <TieNotice {...about} employee={employee} />
      <NewTermsWait {...about} customer={customer.name} />
      <ProposedInvitee {...about} />
      <Life {...about} customer={customer.name} />
      <CollaborationFacts customerId={customer.id} customer={customer.name} office={employee.officeName} collaboration={collaboration} />
      {status === "requested" && <Reminders {...about} />}
      {status === "active" && <Checklist service={service} ticks={ticks} hidden={{ side: "office", collaborationId: id, back: path }} />}
      <WhoHasAccess {...about} employee={employee} customerId={customer.id} service={service} asked={colleague} />
      <Receipts {...about} />
      <section className="stack">
        <h2>{t("happened")}</h2>
        <Timeline items={await timelineOf(collaboration)} />
      </section>
    </>
  );
}
