import { readDraft } from "#app/entry/draft.ts";
import { page } from "#app/entry/render-page.tsx";
import { CompanyFrame } from "#app/my/[company]/frame.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { lastUndone } from "#lib/audit/last-change.ts";
import { requireAdministrator } from "#lib/auth/sessions/require.ts";
import { usersPath } from "#lib/companies/link.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { levelsInOrder, rolesInOrder } from "#lib/rights.ts";
import { UserForm } from "./form.tsx";

export default page(async ({ params }: PageProps<"/my/[company]/users/new">) => {
  const administrator = await requireAdministrator((await params).company);
  const { companyId, companyName: company } = administrator;

  const t = await getTranslations("users");
  const text = await getTranslations("users.new");
  return (
    <CompanyFrame companyUser={administrator} tab="users">
      <UserForm
        companyId={companyId}
        after={await lastUndone({ companyId }, "place", companyId)}
        back={usersPath(companyId)}
        draft={await readDraft(usersPath(companyId))}
        roles={rolesInOrder.map((id) => ({ id, name: t(`roles.${id}.name`), note: t(`roles.${id}.means`) }))}
        levels={levelsInOrder.map((id) => ({ id, name: t(`levels.${id}.name`), note: t(`levels.${id}.means`) }))}
        words={await formWords()}
        texts={{
          title: text("title"),
          intro: text("intro", { company }),
          firstName: text("firstName"),
          lastName: text("lastName"),
          email: text("email"),
          emailHint: text("emailHint"),
          mobile: text("mobile"),
          role: text("role"),
          ...{ level: text("level"), levelHint: text("levelHint") },
          send: text("send"),
          cancel: text("cancel"),
        }}
      />
    </CompanyFrame>
  );
});
