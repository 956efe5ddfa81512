import { redirect } from "next/navigation";
import { page } from "#app/entry/render-page.tsx";
import { CodeForm } from "#app/ui/form/code-form.tsx";
import { FormToken } from "#app/ui/form/form-token.tsx";
import { PortalShell } from "#app/ui/shell/portal-shell.tsx";
import { getTranslations } from "#lib/i18n/request.ts";
import { readApplication } from "../draft.ts";

/** The code confirms that the address is whose it was said to be. */
export default page(async ({ searchParams }: PageProps<"/join/code">) => {
  const { problem, first } = await searchParams;
  const { token, email } = (await readApplication()) ?? {};
  if (!token || !email) redirect(first ? "/join?problem=no-cookies" : "/join");
  if (first) redirect("/join/code");

  const t = await getTranslations("join");
  const signIn = await getTranslations("signIn");
  const sent = (to: string) => t.rich("codeSent", { email: to, b: (text) => <b>{text}</b> });
  return (
    <PortalShell>
      <CodeForm answer="/join/answer" email={email} problem={problem} texts={{ title: t("codeTitle"), sent, send: t("confirm") }} />
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
