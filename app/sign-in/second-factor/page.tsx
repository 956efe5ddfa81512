import { page } from "#app/entry/render-page.tsx";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { PortalShell } from "#app/ui/shell/portal-shell.tsx";
import { addressForApp } from "#lib/auth/factor/secret.ts";
import { findBegunSecret, findFactor } from "#lib/auth/factor/turn-on.ts";
import { requirePerson } from "#lib/auth/sessions/require.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { ownPath } from "#lib/links.ts";
import { SecondFactorForm } from "./form.tsx";

/** Where somebody turns on a second factor: by their own wish, or because their office demands it. */
export default page(async ({ searchParams }: PageProps<"/sign-in/second-factor">) => {
  const person = await requirePerson();
  const to = ownPath((await searchParams).to);
  const secret = await findBegunSecret(person);
  const isOn = (await findFactor(person)) !== undefined;

  const t = await getTranslations("signIn.factor.enrol");
  const words = await formWords();
  if (!secret && !isOn)
    return (
      <PortalShell person={person.name}>
        <title>{t("title")}</title>
        <h1>{t("title")}</h1>
        <p>{t("why")}</p>
        <p>{t("need")}</p>
        <form className="bar" action="/settings/sign-in/begin" method="post">
          <input type="hidden" name="to" value={to} />
          <Submit words={words}>{t("begin")}</Submit>
        </form>
      </PortalShell>
    );
  return (
    <PortalShell person={person.name}>
      <SecondFactorForm
        begun={secret ? { secret, link: addressForApp(person.email, secret) } : undefined}
        to={to}
        words={words}
        texts={{
          title: t("title"),
          step1: t("step1"),
          step1Text: t("step1Text"),
          open: t("open"),
          secret: t("secret"),
          step2: t("step2"),
          code: t("code"),
          codeHint: t("codeHint"),
          turnOn: t("turnOn"),
          codesTitle: t("codesTitle"),
          codesText: t("codesText"),
          done: t("done"),
          alreadyOn: t("alreadyOn"),
          onward: t("onward"),
        }}
      />
    </PortalShell>
  );
});
