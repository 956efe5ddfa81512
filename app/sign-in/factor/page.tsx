import { redirect } from "next/navigation";
import { page } from "#app/entry/render-page.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import { FormToken } from "#app/ui/form/form-token.tsx";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { PortalShell } from "#app/ui/shell/portal-shell.tsx";
import { readSignInAttempt } from "#lib/auth/codes/browser.ts";
import { findFactorOwed } from "#lib/auth/factor/show.ts";
import { readSessionToken } from "#lib/auth/sessions/require.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { ownPath } from "#lib/links.ts";

/** After the e-mailed code, or before something that binds an office: the second factor. */
export default page(async ({ searchParams }: PageProps<"/sign-in/factor">) => {
  const { problem, to } = await searchParams;
  const owed = await findFactorOwed(await readSessionToken());
  if (!owed) redirect("/sign-in");

  const t = await getTranslations("signIn.factor");
  const words = await formWords();
  const state = problem === "wrong-code" ? { errors: { code: [t("wrong")] } } : undefined;
  return (
    <PortalShell>
      <FormTitle state={state} words={words}>
        {t("title")}
      </FormTitle>
      {state && <ErrorSummary state={state} words={words} />}
      <h1>{t("title")}</h1>
      <p>{owed.factorAt ? t("again") : t("text")}</p>
      <form className="stack gap-l" action="/sign-in/factor/answer" method="post" noValidate>
        <FormToken />
        <input type="hidden" name="to" value={to ? ownPath(to) : (await readSignInAttempt()).to} />
        <Field
          name="code"
          label={t("code")}
          hint={t("codeHint")}
          width="code"
          autoComplete="one-time-code"
          spellCheck={false}
          maxLength={30}
          state={state ?? {}}
          words={words}
        />
        <div className="bar">
          <Submit words={words}>{t("go")}</Submit>
        </div>
      </form>
      <p className="quiet">{t("lost")}</p>
    </PortalShell>
  );
});
