import Link from "next/link";
import { page } from "#app/entry/render-page.tsx";
import { CompanyFrame } from "#app/my/[company]/frame.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { happeningsOf } from "#app/ui/history.tsx";
import { Icon } from "#app/ui/icons.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { requireCompanyUser } from "#lib/auth/sessions/require.ts";
import { usersPath } from "#lib/companies/link.ts";
import { showOwnName } from "#lib/companies/rename.ts";
import { listUserHistory, listUsers } from "#lib/companies/users.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { rolesInOrder } from "#lib/rights.ts";
import { UserList } from "./list.tsx";
import { Message } from "./message.tsx";
import { ProposalPanel } from "./proposal.tsx";
import { ProposedNames } from "./proposed-names.tsx";

export default page(async ({ params, searchParams }: PageProps<"/my/[company]/users">) => {
  const companyUser = await requireCompanyUser((await params).company);
  const [users, history, own] = await Promise.all([listUsers(companyUser), listUserHistory(companyUser), showOwnName(companyUser)]);

  const t = await getTranslations("users");
  const { companyId, companyName: company, role } = companyUser;
  const { notice, user } = await searchParams;
  return (
    <CompanyFrame companyUser={companyUser} tab="users">
      <title>{t("pageTitle", { company })}</title>
      <Message companyId={companyId} notice={notice} userId={user} users={users} />
      {notice === "objected" && (
        <Notice tone="done" title={t("objected.title")}>
          {t("objected.text")}
        </Notice>
      )}
      {notice === "renamed" && own && (
        <Notice tone="done" title={t("renamed.title", { company: own.name })}>
          {t("renamed.text")}
        </Notice>
      )}
      <ProposalPanel companyUser={companyUser} />
      {own && <ProposedNames companyUser={companyUser} company={own.name} notice={notice} />}
      <div className="stack gap-s">
        <h1>{t("title")}</h1>
        <p>{t("intro", { company })}</p>
      </div>
      <UserList companyUser={companyUser} users={users} />
      {role === "administrator" ? (
        <div className="bar">
          <Link className="button primary" href={`${usersPath(companyId)}/new`}>
            <Icon name="plus" />
            {t("invite")}
          </Link>
          {own && (
            <Link className="button secondary" href={`${usersPath(companyId)}/name`}>
              {t("name.link")}
            </Link>
          )}
        </div>
      ) : (
        <p className="quiet">{t("readOnly")}</p>
      )}
      <section className="panel stack">
        <h2>{t("means")}</h2>
        <Facts
          items={[
            ...rolesInOrder.map((one): [string, string] => [t(`roles.${one}.name`), t(`roles.${one}.means`)]),
            [t("mainContact"), t("mainContactMeans")],
          ]}
        />
      </section>
      {history.length > 0 && (
        <section className="stack">
          <h2>{t("history")}</h2>
          <Timeline items={await happeningsOf(history)} />
        </section>
      )}
    </CompanyFrame>
  );
});
