import { page } from "#app/entry/render-page.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import { FormToken } from "#app/ui/form/form-token.tsx";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PortalShell } from "#app/ui/shell/portal-shell.tsx";
import { shownAddress } from "#lib/addresses.ts";
import { readSignInAttempt } from "#lib/auth/codes/browser.ts";
import { findPerson } from "#lib/auth/sessions/require.ts";
import { ssoName } from "#lib/auth/sso/provider.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { ownPath } from "#lib/links.ts";

const problems = ["address", "code-expired", "too-many-tries", "no-cookies"] as const;
const ssoProblems = ["visit-over", "provider-down", "provider-failed", "cancelled", "not-linked"] as const;

export default page(async ({ searchParams }: PageProps<"/sign-in">) => {
  const { to, problem: named, reason } = await searchParams;
  const asked = await readSignInAttempt();
  const person = await findPerson();
  const problem = problems.find((known) => known === named);
  const name = ssoName();
  const ssoProblem = name && ssoProblems.find((known) => known === named);

  const t = await getTranslations("signIn");
  const joining = await getTranslations("join");
  const words = await formWords();
  const message = ssoProblem ? t(`problems.${ssoProblem}`, { name }) : problem && t(`problems.${problem}`);
  const state = problem === "address" ? { errors: { email: [t("problems.address")] } } : message ? { message } : undefined;
  const destination = to ? ownPath(to) : asked.to;
  return (
    <PortalShell>
      <FormTitle state={state} words={words}>
        {t("title")}
      </FormTitle>
      {state && <ErrorSummary state={state} words={words} />}
      <h1>{t("title")}</h1>
      {reason === "fresh" && (
        <Notice tone="note" title={t("fresh.title")}>
          {t("fresh.text")}
        </Notice>
      )}
      <p>{t("intro")}</p>
      <form className="stack gap-l" action="/sign-in/ask" method="post" noValidate>
        <FormToken />
        <input type="hidden" name="to" value={destination} />
        <Field
          name="email"
          type="email"
          label={t("email")}
          hint={t("emailHint")}
          autoComplete="email"
          spellCheck={false}
          maxLength={254}
          defaultValue={asked.typed || (reason === "fresh" && person ? shownAddress(person.email) : undefined)}
          state={state ?? {}}
          words={words}
        />
        <div className="bar">
          <Submit words={words}>{t("send")}</Submit>
        </div>
      </form>
      {name && (
        <form className="stack gap-s" action="/sign-in/sso/begin" method="post">
          <FormToken />
          <input type="hidden" name="to" value={destination} />
          <p>{t("sso.or", { name })}</p>
          <div className="bar">
            <Submit words={words} look="secondary">
              {t("sso.button", { name })}
            </Submit>
          </div>
        </form>
      )}
      <p className="quiet">{t("noPassword")}</p>
      <p>
        <a href="/join">{joining("link")}</a>
      </p>
    </PortalShell>
  );
});
