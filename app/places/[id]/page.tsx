import { page } from "#app/entry/render-page.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PortalShell } from "#app/ui/shell/portal-shell.tsx";
import { addressOnScreen, shownAddress } from "#lib/addresses.ts";
import { findPerson } from "#lib/auth/sessions/require.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { findInvitedPlace, standingOfPlace } from "#lib/people/invited-place.ts";
import { Answers } from "./answers.tsx";
import { GoOn, SwitchAccount, Unknown } from "./ways-on.tsx";

/** Where an invitation's letter leads. Shows and never answers: mail scanners open links too. */
export default page(async ({ params, searchParams }: PageProps<"/places/[id]">) => {
  const { id } = await params;
  const place = await findInvitedPlace(id);
  const person = await findPerson();
  if (!place) return <Unknown person={person?.name} />;

  const t = await getTranslations("places.invitation");
  const rights = await getTranslations("settings.rights");
  const roles = await getTranslations("users.roles");
  const { problem } = await searchParams;
  const { kind, name } = place;
  const standing = standingOfPlace(place);
  const isHers = person?.personId === place.personId;
  const what = place.kind === "office" ? rights(`${place.rights}.name`) : roles(`${place.role}.name`);
  const means = place.kind === "office" ? rights(`${place.rights}.means`) : roles(`${place.role}.means`);
  return (
    <PortalShell person={person?.name}>
      <title>{t(`${kind}.title`, { name })}</title>
      {problem === "main-contact" && (
        <Notice tone="bad" title={t("mainContact.title")}>
          {t("mainContact.text", { name })}
        </Notice>
      )}
      <h1>{t(`${kind}.title`, { name })}</h1>
      <p>{standing === "asked" ? t(`${kind}.text`, { name }) : t(`standings.${standing}`, { name })}</p>
      {standing === "asked" && (
        <>
          <section className="panel">
            <Facts
              items={[
                [t(`${kind}.who`), name],
                [t(`${kind}.what`), what],
                [t("means"), means],
                [t("email"), isHers ? shownAddress(place.email) : addressOnScreen(place.email)],
              ]}
            />
          </section>
          <p>{t(`${kind}.sees`, { name })}</p>
          <Answers invitationId={id} mayAccept={isHers} isSignedIn={person !== undefined} />
        </>
      )}
      {person && !isHers && <SwitchAccount person={person} invitationId={id} />}
      {standing !== "asked" && <GoOn isSignedIn={person !== undefined} />}
    </PortalShell>
  );
});
