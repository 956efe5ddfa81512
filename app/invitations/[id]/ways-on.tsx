import { FormToken } from "#app/ui/form/form-token.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PortalShell } from "#app/ui/shell/portal-shell.tsx";
import { addressOnScreen } from "#lib/addresses.ts";
import type { Invitation } from "#lib/collaborations/views/invitation.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { requestPath } from "#lib/standing/links.ts";
import type { Person } from "#lib/who.ts";

/** The way on: to sign in with the invited address, or, for who already is, to My Spiris. */
export async function SignInToAnswer({
  invitation,
  invitationId,
  isSignedIn,
}: {
  invitation: Invitation;
  invitationId: string;
  isSignedIn: boolean;
}) {
  const t = await getTranslations("invitation");
  if (isSignedIn)
    return (
      <p>
        <a className="button" href="/my">
          {t("toMySpiris")}
        </a>
      </p>
    );
  const mayRead = invitation.standing !== "replaced";
  const to = mayRead ? requestPath({ companyId: invitation.companyId, id: invitation.collaborationId }) : `/invitations/${invitationId}`;
  return (
    <form className="stack" action="/sign-in/ask" method="post">
      <FormToken />
      <input type="hidden" name="invitation" value={invitationId} />
      <input type="hidden" name="to" value={to} />
      <div className="bar">
        <button className={invitation.standing === "requested" ? "button primary" : "button"} type="submit">
          {t(wayOf(invitation.standing))}
        </button>
      </div>
      <p className="quiet">{t("codeGoesTo", { email: addressOnScreen(invitation.email) })}</p>
    </form>
  );
}

function wayOf(standing: Invitation["standing"]) {
  if (standing === "requested") return "signInToAnswer";
  return standing === "replaced" ? "signInToObject" : "signInToRead";
}

export async function SwitchAccount({ person, invitationId }: { person: Person; invitationId: string }) {
  const t = await getTranslations("invitation");
  return (
    <Notice tone="note" title={t("otherAccount", { name: person.name })}>
      <p>{t("otherAccountText")}</p>
      <form action="/sign-out" method="post">
        <FormToken />
        <input type="hidden" name="to" value={`/invitations/${invitationId}`} />
        <button className="button" type="submit">
          {t("switch")}
        </button>
      </form>
    </Notice>
  );
}

export async function Unknown({ person }: { person: string | undefined }) {
  const t = await getTranslations("invitation.unknown");
  return (
    <PortalShell person={person}>
      <title>{t("title")}</title>
      <h1>{t("title")}</h1>
      <p>{t("text")}</p>
      <p>
        <a className="button" href="/my">
          {t("signIn")}
        </a>
      </p>
    </PortalShell>
  );
}
