import Link from "next/link";
import { redirect } from "next/navigation";
import { page } from "#app/entry/render-page.tsx";
import { CompanyFrame } from "#app/my/[company]/frame.tsx";
import { FormToken } from "#app/ui/form/form-token.tsx";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { requireAdministrator } from "#lib/auth/sessions/require.ts";
import { userPath } from "#lib/companies/link.ts";
import { listUsers } from "#lib/companies/users.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";

/** Leaving cannot be undone by whoever leaves: it is asked about first. */
export default page(async ({ params }: PageProps<"/my/[company]/users/leave">) => {
  const administrator = await requireAdministrator((await params).company);
  const { companyId, companyName: company } = administrator;
  const self = (await listUsers(administrator)).find(({ personId }) => personId === administrator.personId) ?? missing();
  const path = userPath({ companyId, userId: self.id });
  if (self.isMainContact) redirect(path);

  const t = await getTranslations("users.leave");
  return (
    <CompanyFrame companyUser={administrator} tab="users">
      <title>{t("title", { company })}</title>
      <h1>{t("title", { company })}</h1>
      <p>{t("text", { company })}</p>
      <p>{t("stays")}</p>
      <form className="bar" action="/api/company-users" method="post">
        <FormToken />
        <input type="hidden" name="companyId" value={companyId} />
        <input type="hidden" name="userId" value={self.id} />
        <Submit words={await formWords()} look="danger" name="move" value="remove">
          {t("leave")}
        </Submit>
        <Link className="button plain" href={path}>
          {t("stay")}
        </Link>
      </form>
    </CompanyFrame>
  );
});
