import { page } from "#app/entry/render-page.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { PortalShell } from "#app/ui/shell/portal-shell.tsx";
import { env } from "#env.ts";
import type { FormState } from "#lib/forms.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { texts } from "#lib/i18n/texts.ts";
import { ApplicationInput } from "#lib/offices/input.ts";
import { currentOfficeTerms } from "#lib/services/catalogue.ts";
import { Closed } from "./closed.tsx";
import { readApplication } from "./draft.ts";
import { Fields } from "./fields.tsx";

const problems = ["code-expired", "terms-changed", "no-cookies"] as const;

/** Where an office asks to join. */
export default page(async ({ searchParams }: PageProps<"/join">) => {
  const { problem: named } = await searchParams;
  const t = await getTranslations("join");
  if (env.JOIN === "closed")
    return (
      <PortalShell>
        <Closed />
      </PortalShell>
    );

  const { token: _, ...values } = (await readApplication()) ?? {};
  const locale = await getLocale();
  const problem = problems.find((known) => known === named);
  const { terms: _approved, ...unapproved } = values;
  const state: FormState = {
    values: problem === "terms-changed" ? unapproved : values,
    ...(named === "fields" && { errors: errorsOf(values, texts[locale].errors) }),
    ...(problem && { message: t(`problems.${problem}`) }),
  };
  const { version, [locale]: text } = currentOfficeTerms();
  return (
    <PortalShell>
      <Fields state={state} words={await formWords()} locale={locale} terms={{ version, text }} />
    </PortalShell>
  );
});

/** What is wrong with what was typed, field by field. */
function errorsOf(values: Record<string, string>, { unreadable, ...sentences }: Record<string, string>): FormState["errors"] {
  const errors: Record<string, string[]> = {};
  const given = { name: "", organisationNumber: "", firstName: "", lastName: "", email: "", mobile: "", ...values };
  for (const { path, message } of ApplicationInput.safeParse(given).error?.issues ?? [])
    errors[path.join(".")] ??= [sentences[message] ?? unreadable ?? message];
  return errors;
}
