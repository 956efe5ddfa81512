import Link from "next/link";
import { CustomerFrame } from "#app/(practice)/customers/[id]/frame.tsx";
import { readShell } from "#app/(practice)/shell.tsx";
import { page } from "#app/entry/render-page.tsx";
import { ChangeNotice } from "#app/ui/collaboration/change-notice.tsx";
import { Checklist } from "#app/ui/collaboration/checklist.tsx";
import { EndNotice } from "#app/ui/collaboration/end-notice.tsx";
import { stateLabel } from "#app/ui/collaboration/state-label.ts";
import { StateChip } from "#app/ui/state-chip.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { requireEmployee } from "#lib/auth/session.ts";
import { showCollaboration } from "#lib/collaborations/views/office-page.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import { isService } from "#lib/services/catalogue.ts";
import { servicePath } from "#lib/standing/links.ts";
import { CollaborationFacts } from "./parts/facts.tsx";
import { timelineOf } from "./parts/history.ts";
import { Life } from "./parts/life.tsx";
import { Message } from "./parts/message.tsx";
import { Proposed } from "./parts/proposed.tsx";
import { Receipts } from "./parts/receipts.tsx";
import { Reminders } from "./parts/reminders.tsx";
import { Renewal } from "./parts/renewal.tsx";
import { Undelivered } from "./parts/undelivered.tsx";
import { WhoHasAccess } from "./parts/who-has-access.tsx";

const againStates = ["declined", "withdrawn", "ended"];

export default page(async ({ params, searchParams }: PageProps<"/customers/[id]/collaborations/[service]">) => {
  const employee = await requireEmployee();
  const { id, service } = await params;
  if (!isService(service)) missing();
  const [found, collaboration] = await Promise.all([
    showCustomer(employee, id),
    showCollaboration(employee, id, service),
    readShell(employee),
  ]);
  const customer = found ?? missing();

  const t = await getTranslations("service");
  const names = await getTranslations("services");
  const state = collaboration?.status ?? "not-activated";
  const shown = state === "requested" && collaboration && collaboration.undelivered.length > 0 ? "undelivered" : state;
  const path = servicePath({ customerId: customer.id, service });
  const { notice, colleague } = await searchParams;
  return (
    <CustomerFrame employee={employee} customer={customer} tab="collaborations">
      <title>{`${names(`${service}.name`)} – ${customer.name}`}</title>
      {collaboration && <Message notice={notice} path={path} collaboration={collaboration} />}
      <ChangeNotice notice={notice} />
      {collaboration && <EndNotice notice={notice} state={collaboration} />}
      <div className="bar">
        <h2 className="big">{names(`${service}.name`)}</h2>
        <StateChip state={shown} label={await stateLabel(shown, collaboration?.endsOn)} />
      </div>
      {!collaboration && <p>{names(`${service}.description`)}</p>}
      {(!collaboration || againStates.includes(state)) && (
        <div className="bar">
          <Link className="button primary" href={`${path}/activate`}>
            {collaboration ? t("activateAgain") : t("activate")}
          </Link>
        </div>
      )}
      {collaboration && state === "expired" && <Renewal path={path} collaboration={collaboration} />}
      {collaboration && <Undelivered path={path} collaboration={collaboration} />}
      {collaboration && <Proposed path={path} collaboration={collaboration} />}
      {collaboration && <Life collaboration={collaboration} customer={customer.name} path={path} />}
      {collaboration && (
        <CollaborationFacts customerId={customer.id} customer={customer.name} office={employee.officeName} collaboration={collaboration} />
      )}
      {collaboration && state === "requested" && <Reminders path={path} collaboration={collaboration} />}
      {collaboration && state === "active" && (
        <Checklist
          service={service}
          ticks={collaboration.ticks}
          hidden={{ side: "office", collaborationId: collaboration.id, back: path }}
        />
      )}
      {collaboration && (
        <WhoHasAccess employee={employee} customerId={customer.id} collaboration={collaboration} path={path} asked={colleague} />
      )}
      {collaboration && <Receipts path={path} collaboration={collaboration} />}
      {collaboration && (
        <section className="stack">
          <h2>{t("happened")}</h2>
          <Timeline items={await timelineOf(collaboration)} />
        </section>
      )}
    </CustomerFrame>
  );
});
