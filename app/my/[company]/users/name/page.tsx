import { page } from "#app/entry/render-page.tsx";
import { CompanyFrame } from "#app/my/[company]/frame.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { requireAdministrator } from "#lib/auth/sessions/require.ts";
import { usersPath } from "#lib/companies/link.ts";
import { nameState, showOwnName } from "#lib/companies/rename.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import { NameForm } from "./form.tsx";

export default page(async ({ params }: PageProps<"/my/[company]/users/name">) => {
  const administrator = await requireAdministrator((await params).company);
  const company = (await showOwnName(administrator)) ?? missing();
  const { companyId } = administrator;

  const t = await getTranslations("users.name");
  return (
    <CompanyFrame companyUser={administrator} tab="users">
      <NameForm
        companyId={companyId}
        back={usersPath(companyId)}
        name={company.name}
        seen={nameState(company)}
        words={await formWords()}
        texts={{ title: t("title"), intro: t("intro"), name: t("name"), save: t("save"), cancel: t("cancel") }}
      />
    </CompanyFrame>
  );
});
