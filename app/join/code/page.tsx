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
import { getTranslations } from "#lib/i18n/request.ts";
import { readApplication } from "../draft.ts";

const problems = ["wrong-code", "code-expired", "too-many-tries"] as const;

/** The code confirms that the address is whose it was said to be. */
export default page(async ({ searchParams }: PageProps<"/join/code">) => {
  const { problem: named, first } = await searchParams;
  const { token, email } = (await readApplication()) ?? {};
  if (!token || !email) redirect(first ? "/join?problem=no-cookies" : "/join");
  if (first) redirect("/join/code");

  const problem = problems.find((known) => known === named);
  const t = await getTranslations("join");
  const signIn = await getTranslations("signIn");
  const words = await formWords();
  const state = problem && { errors: { code: [signIn(`problems.${problem}`)] } };
  return (
    <PortalShell>
      <FormTitle state={state} words={words}>
        {t("codeTitle")}
      </FormTitle>
      {state && <ErrorSummary state={state} words={words} />}
      <h1>{t("codeTitle")}</h1>
      <p>{t.rich("codeSent", { email: addressOnScreen(email), b: (text) => <b>{text}</b> })}</p>
      <form className="stack gap-l" action="/join/answer" method="post" noValidate>
        <FormToken />
        <Field
          name="code"
          label={signIn("code")}
          hint={signIn("codeHint")}
          width="code"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={20}
          state={state ?? {}}
          words={words}
        />
        <div className="bar">
          <Submit words={words}>{t("confirm")}</Submit>
        </div>
      </form>
      <form className="bar" action="/join/ask" method="post">
        <FormToken />
        <span className="quiet">{signIn("noLetter")}</span>
        <button className="link" type="submit" name="again" value="yes">
          {signIn("again")}
        </button>
        <a href="/join">{t("change")}</a>
      </form>
    </PortalShell>
  );
});
