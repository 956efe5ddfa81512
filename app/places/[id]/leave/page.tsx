import { page } from "#app/entry/render-page.tsx";
import { FormToken } from "#app/ui/form/form-token.tsx";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PortalShell } from "#app/ui/shell/portal-shell.tsx";
import { requirePerson } from "#lib/auth/sessions/require.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import { listOwnPlaces } from "#lib/people/own-places.ts";

const problems = ["last-administrator", "main-contact"] as const;

/** Leaving cannot be undone by whoever leaves: it is asked about first. */
export default page(async ({ params, searchParams }: PageProps<"/places/[id]/leave">) => {
  const person = await requirePerson();
  const { id } = await params;
  const { kind, name, invitationId } = (await listOwnPlaces(person)).own.find((place) => place.invitationId === id) ?? missing();
  const { problem: named } = await searchParams;
  const problem = problems.find((known) => known === named);

  const t = await getTranslations("places.leaving");
  return (
    <PortalShell person={person.name}>
      <title>{t("title", { name })}</title>
      {problem && (
        <Notice tone="bad" title={t(`problems.${problem}.title`)}>
          {t(`problems.${problem}.text`, { name })}
        </Notice>
      )}
      <h1>{t("title", { name })}</h1>
      <p>{t(`${kind}.text`, { name })}</p>
      <p>{t(`${kind}.stays`)}</p>
      <form className="bar" action="/places/leave" method="post">
        <FormToken />
        <input type="hidden" name="invitationId" value={invitationId} />
        <Submit words={await formWords()} look="danger">
          {t("leave", { name })}
        </Submit>
        <a className="button plain" href="/places">
          {t("stay")}
        </a>
      </form>
    </PortalShell>
  );
});
