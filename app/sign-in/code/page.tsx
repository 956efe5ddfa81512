import { redirect } from "next/navigation";
import { page } from "#app/entry/render-page.tsx";
import { CodeForm } from "#app/ui/form/code-form.tsx";
import { FormToken } from "#app/ui/form/form-token.tsx";
import { PortalShell } from "#app/ui/shell/portal-shell.tsx";
import { findAskedAddress, readSignInAttempt } from "#lib/auth/codes/browser.ts";
import { getTranslations } from "#lib/i18n/request.ts";

export default page(async ({ searchParams }: PageProps<"/sign-in/code">) => {
  const { problem, first } = await searchParams;
  const { token, isKept } = await readSignInAttempt();
  const email = token && (await findAskedAddress(token));
  if (!email) redirect(first && !isKept ? "/sign-in?problem=no-cookies" : "/sign-in");
  if (first) redirect("/sign-in/code");

  const t = await getTranslations("signIn");
  const sent = (to: string) => t.rich("codeSent", { email: to, b: (text) => <b>{text}</b> });
  return (
    <PortalShell>
      <CodeForm answer="/sign-in/answer" email={email} problem={problem} texts={{ title: t("codeTitle"), sent, send: t("signIn") }} />
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
