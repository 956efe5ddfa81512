import { redirect } from "next/navigation";
import { page } from "#app/entry/render-page.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import { FormToken } from "#app/ui/form/form-token.tsx";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { PortalShell } from "#app/ui/shell/portal-shell.tsx";
import { addressOnScreen } from "#lib/addresses.ts";
import { findAskedAddress, readSignInAttempt } from "#lib/auth/codes/browser.ts";
import { getTranslations } from "#lib/i18n/request.ts";

const problems = ["wrong-code", "code-expired", "too-many-tries"] as const;

export default page(async ({ searchParams }: PageProps<"/sign-in/code">) => {
  const { problem: named, first } = await searchParams;
  const { token, isKept } = await readSignInAttempt();
  const email = token && (await findAskedAddress(token));
  if (!email) redirect(first && !isKept ? "/sign-in?problem=no-cookies" : "/sign-in");
  if (first) redirect("/sign-in/code");

  const problem = problems.find((known) => known === named);
  const t = await getTranslations("signIn");
  const words = await formWords();
  const state = problem && { errors: { code: [t(`problems.${problem}`)] } };
  return (
    <PortalShell>
      <FormTitle state={state} words={words}>
        {t("codeTitle")}
      </FormTitle>
      {state && <ErrorSummary state={state} words={words} />}
      <h1>{t("codeTitle")}</h1>
      <p>{t.rich("codeSent", { email: addressOnScreen(email), b: (text) => <b>{text}</b> })}</p>
      <form className="stack gap-l" action="/sign-in/answer" method="post" noValidate>
        <FormToken />
        <Field
          name="code"
          label={t("code")}
          hint={t("codeHint")}
          width="code"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={20}
          state={state ?? {}}
          words={words}
        />
        <div className="bar">
          <Submit words={words}>{t("signIn")}</Submit>
        </div>
      </form>
      <form className="bar" action="/sign-in/ask" method="post">
        <FormToken />
        <span className="quiet">{t("noLetter")}</span>
        <button className="link" type="submit" name="again" value="yes">
          {t("again")}
        </button>
        <a href="/sign-in">{t("other")}</a>
      </form>
    </PortalShell>
  );
});
