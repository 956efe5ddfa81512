import Link from "next/link";
import { page } from "#app/entry/render-page.tsx";
import { CompanyFrame } from "#app/my/[company]/frame.tsx";
import { Message } from "#app/my/[company]/users/message.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { shownAddress } from "#lib/addresses.ts";
import { requireAdministrator } from "#lib/auth/sessions/require.ts";
import { usersPath } from "#lib/companies/link.ts";
import { listUsers, showUser } from "#lib/companies/users.ts";
import { dayInText, momentInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import { LevelPanel } from "./parts/level.tsx";
import { MainContact } from "./parts/main-contact.tsx";
import { RemovePanel } from "./parts/remove.tsx";
import { RolePanel } from "./parts/role.tsx";

const problems = ["main-contact", "not-administrator", "not-accepted", "may-everything"] as const;

export default page(async ({ params, searchParams }: PageProps<"/my/[company]/users/[user]">) => {
  const { company, user: userId } = await params;
  const administrator = await requireAdministrator(company);
  const user = (await showUser(administrator, userId)) ?? missing();
  const isAlone = (await listUsers(administrator)).filter(({ role }) => role === "administrator").length === 1;

  const t = await getTranslations("users");
  const locale = await getLocale();
  const { problem: named, notice } = await searchParams;
  const problem = problems.find((known) => known === named);
  const signedIn = !user.acceptedAt ? t("user.never") : user.lastSignedInAt ? momentInText(user.lastSignedInAt, locale) : "–";
  const place = { companyId: administrator.companyId, user, isSelf: user.personId === administrator.personId };
  return (
    <CompanyFrame companyUser={administrator} tab="users">
      <title>{user.name}</title>
      {problem && (
        <Notice tone="bad" title={t(`problems.${problem}.title`)}>
          {t(`problems.${problem}.text`, { name: user.name })}
        </Notice>
      )}
      <Message companyId={administrator.companyId} notice={notice} userId={user.id} users={[user]} />
      <div className="stack gap-s">
        <Link href={usersPath(administrator.companyId)}>{t("user.back")}</Link>
        <h1>{user.name}</h1>
      </div>
      <section className="panel">
        <Facts
          items={[
            [t("user.email"), shownAddress(user.email)],
            [t("user.role"), t(`roles.${user.role}.name`)],
            [t("user.documents"), user.role === "administrator" ? t("user.everything") : t(`levels.${user.documents}.name`)],
            [t("user.since"), dayInText(user.since, locale)],
            [t("user.signedIn"), signedIn],
          ]}
        />
      </section>
      <MainContact {...place} isAlone={isAlone} />
      <LevelPanel {...place} />
      {!user.isMainContact && <RolePanel {...place} />}
      {!user.isMainContact && <RemovePanel {...place} company={administrator.companyName} />}
    </CompanyFrame>
  );
});
