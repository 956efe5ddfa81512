import Link from "next/link";
import { page } from "#app/entry/render-page.tsx";
import { InvitationsWaiting } from "#app/places/waiting.tsx";
import { Empty } from "#app/ui/list/empty.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PortalShell } from "#app/ui/shell/portal-shell.tsx";
import { mayOpenMailbox } from "#lib/access/mailbox.ts";
import { listCompaniesOf, requirePerson } from "#lib/auth/sessions/require.ts";
import { listCollaborationsOf } from "#lib/collaborations/views/company-page.ts";
import { usersPath } from "#lib/companies/link.ts";
import { listWaitingNames } from "#lib/companies/name-proposals.ts";
import { countAttentionAt } from "#lib/exchange/views/home.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { CompanyPages } from "./company-pages.tsx";
import { CollaborationList } from "./list.tsx";
import { CompanySwitcher } from "./switcher.tsx";

export default page(async ({ searchParams }: PageProps<"/my">) => {
  const person = await requirePerson();
  const companies = await listCompaniesOf(person);
  const { company: chosen, notice } = await searchParams;
  const shown = companies.filter(({ companyId }) => chosen === undefined || companyId === chosen);
  const collaborations = await listCollaborationsOf(shown);

  const settled = shown.filter(({ acceptedAt }) => acceptedAt);
  const attention = await countAttentionAt(
    person,
    settled.filter(mayOpenMailbox).map(({ companyId }) => companyId),
  );

  const t = await getTranslations("my");
  const mayAnswer = (id: string) => companies.some(({ companyId, role }) => companyId === id && role === "administrator");
  const waiting = collaborations.filter(
    ({ companyId, status, changeWaits, termsWait }) => mayAnswer(companyId) && (status === "requested" || changeWaits || termsWait),
  );
  const others = collaborations.filter((one) => !waiting.includes(one));
  const nameOf = (companyId: string) => companies.find((company) => company.companyId === companyId)?.companyName ?? "";
  const names = await listWaitingNames(shown.filter(({ companyId, acceptedAt }) => acceptedAt && mayAnswer(companyId)));
  return (
    <PortalShell person={person.name} company={companies.length === 1 ? companies[0]?.companyName : undefined}>
      <title>{t("title")}</title>
      {notice === "left" && <Notice tone="done" title={t("left")} />}
      <InvitationsWaiting />
      <h1>{t("hello", { name: person.name })}</h1>
      {companies.length === 0 && <Empty icon="building-2" title={t("noCompany")} text={t("noCompanyText")} />}
      {companies.length > 1 && <CompanySwitcher companies={companies} chosen={typeof chosen === "string" ? chosen : undefined} />}
      {companies.length > 0 && (
        <section className="stack">
          <h2>{t("waiting")}</h2>
          {waiting.length + names.length === 0 && <p className="quiet">{t("nothingWaits")}</p>}
          {names.map(({ id, companyId, office }) => (
            <Notice key={id} tone="note" title={t("nameProposed.title", { office, company: nameOf(companyId) })}>
              <Link href={usersPath(companyId)}>{t("nameProposed.link")}</Link>
            </Notice>
          ))}
          {waiting.length > 0 && <CollaborationList collaborations={waiting} nameOf={nameOf} mayAnswer={mayAnswer} />}
        </section>
      )}
      {others.length > 0 && (
        <section className="stack">
          <h2>{t("collaborations")}</h2>
          <CollaborationList collaborations={others} nameOf={nameOf} mayAnswer={mayAnswer} />
        </section>
      )}
      <CompanyPages companies={settled} attention={attention} />
    </PortalShell>
  );
});
