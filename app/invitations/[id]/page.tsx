import { redirect } from "next/navigation";
import { page } from "#app/entry/render-page.tsx";
import { AskAgain } from "#app/ui/collaboration/ask-again.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { PortalShell } from "#app/ui/shell/portal-shell.tsx";
import { StateChip } from "#app/ui/state-chip.tsx";
import { findPerson, listCompaniesOf } from "#lib/auth/sessions/require.ts";
import { findInvitation } from "#lib/collaborations/views/invitation.ts";
import { dayInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { isService } from "#lib/services/catalogue.ts";
import { receiptPath, requestPath } from "#lib/standing/links.ts";
import { Objection } from "./objection.tsx";
import { SignInToAnswer, SwitchAccount, Unknown } from "./ways-on.tsx";

/** Shows and never answers: mail scanners open links too, so that GET changes and sends nothing. */
export default page(async ({ params, searchParams }: PageProps<"/invitations/[id]">) => {
  const { id } = await params;
  const invitation = await findInvitation(id);
  const person = await findPerson();
  if (!invitation || !isService(invitation.service)) return <Unknown person={person?.name} />;

  const { office, company, service, standing, expiresAt, answeredAt, answeredBy } = invitation;
  const isInvited = person?.personId === invitation.personId;
  const place = person && (await listCompaniesOf(person)).find(({ companyId }) => companyId === invitation.companyId);
  const mayAnswer = isInvited || place?.role === "administrator";
  if (standing === "requested" && mayAnswer) redirect(requestPath({ companyId: invitation.companyId, id: invitation.collaborationId }));

  const t = await getTranslations("invitation");
  const names = await getTranslations("services");
  const states = await getTranslations("customers.states");
  const locale = await getLocale();
  const facts = {
    office,
    company,
    service: names(`${service}.name`),
    by: answeredBy ?? "",
    on: answeredAt ? dayInText(answeredAt, locale) : "",
  };
  return (
    <PortalShell company={company} person={person?.name}>
      <title>{t("title", facts)}</title>
      <div className="stack gap-s">
        <p className="quiet">{company}</p>
        <h1>{t("title", facts)}</h1>
      </div>
      {standing !== "requested" && (
        <div className="bar">
          <StateChip state={standing} label={standing === "replaced" ? t("replaced") : states(standing)} />
        </div>
      )}
      <p>{t(`standings.${standing}`, facts)}</p>
      {standing === "requested" && (
        <section className="panel">
          <Facts
            items={[
              [t("asks"), office],
              [t("whom"), company],
              [t("what"), facts.service],
              [t("until"), dayInText(expiresAt, locale)],
            ]}
          />
        </section>
      )}
      {standing === "expired" && <AskAgain renewal={invitation.renewal} office={office} hidden={{ side: "link", invitationId: id }} />}
      {place && invitation.approvalId && (
        <p>
          <a href={receiptPath({ companyId: invitation.companyId, id: invitation.approvalId })}>{t("receipt")}</a>
        </p>
      )}
      {isInvited && standing === "replaced" && (
        <Objection invitation={invitation} invitationId={id} isTooLong={(await searchParams).problem === "too-long"} />
      )}
      {person && !isInvited && !place ? (
        <SwitchAccount person={person} invitationId={id} />
      ) : (
        <SignInToAnswer invitation={invitation} invitationId={id} isSignedIn={person !== undefined} />
      )}
    </PortalShell>
  );
});
