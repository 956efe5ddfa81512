import { FormToken } from "#app/ui/form/form-token.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PortalShell } from "#app/ui/shell/portal-shell.tsx";
import { getTranslations } from "#lib/i18n/request.ts";
import { placePath } from "#lib/standing/links.ts";
import type { Person } from "#lib/who.ts";

export async function GoOn({ isSignedIn }: { isSignedIn: boolean }) {
  const t = await getTranslations("places.invitation");
  return (
    <p>
      <a className="button" href="/">
        {t(isSignedIn ? "goOn" : "signInInstead")}
      </a>
    </p>
  );
}

export async function SwitchAccount({ person, invitationId }: { person: Person; invitationId: string }) {
  const t = await getTranslations("places.invitation.otherAccount");
  return (
    <Notice tone="note" title={t("title", { name: person.name })}>
      <p>{t("text")}</p>
      <form action="/sign-out" method="post">
        <FormToken />
        <input type="hidden" name="to" value={placePath(invitationId)} />
        <button className="button" type="submit">
          {t("switch")}
        </button>
      </form>
    </Notice>
  );
}

export async function Unknown({ person }: { person: string | undefined }) {
  const t = await getTranslations("places.invitation");
  return (
    <PortalShell person={person}>
      <title>{t("unknown.title")}</title>
      <h1>{t("unknown.title")}</h1>
      <p>{t("unknown.text")}</p>
      <GoOn isSignedIn={person !== undefined} />
    </PortalShell>
  );
}
