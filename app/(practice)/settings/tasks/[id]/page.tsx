import { SettingsFrame } from "#app/(practice)/settings/frame.tsx";
import { TemplateForm } from "#app/(practice)/settings/tasks/form.tsx";
import { templateTexts } from "#app/(practice)/settings/tasks/texts.ts";
import { page } from "#app/entry/render-page.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { missing } from "#lib/missing.ts";
import { mayManageTemplates } from "#lib/rights.ts";
import { templateState } from "#lib/tasks/templates/change.ts";
import { showTemplate } from "#lib/tasks/templates.ts";

export default page(async ({ params }: PageProps<"/settings/tasks/[id]">) => {
  const employee = await requireEmployee();
  if (!mayManageTemplates(employee)) missing();
  const { id, name, englishName, period } = (await showTemplate(employee, (await params).id)) ?? missing();

  const template = { id, name, englishName, period };
  return (
    <SettingsFrame employee={employee} tab="tasks" narrow>
      <TemplateForm
        officeId={employee.officeId}
        seen={templateState(template)}
        template={template}
        words={await formWords()}
        {...(await templateTexts("changeTitle"))}
      />
    </SettingsFrame>
  );
});
