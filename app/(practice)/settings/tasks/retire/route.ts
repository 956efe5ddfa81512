import { postHandler, seeDone } from "#app/entry/handle-post.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { missing } from "#lib/missing.ts";
import { TemplateChoice } from "#lib/tasks/templates/input.ts";
import { retireTemplate } from "#lib/tasks/templates/retire.ts";

export const POST = postHandler(
  async (form) => {
    const employee = await requireEmployee();
    const { data: input } = TemplateChoice.safeParse(Object.fromEntries(form));
    if (!input) missing();

    const { templateId, refusal } = await retireTemplate(employee, input.templateId);
    if (refusal) missing();

    return seeDone(`/settings/tasks?retired=${templateId}`);
  },
  { once: true },
);
