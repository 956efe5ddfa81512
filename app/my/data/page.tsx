import Link from "next/link";
import { page } from "#app/entry/render-page.tsx";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { Sessions } from "#app/ui/list/sessions.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PortalShell } from "#app/ui/shell/portal-shell.tsx";
import { listSessions } from "#lib/auth/sessions/list.ts";
import { readSessionToken, requirePerson } from "#lib/auth/sessions/require.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { locales } from "#lib/locale.ts";
import { profileState } from "#lib/people/profile.ts";
import { summariseOwnData } from "#lib/people/summary.ts";
import { telephoneOnScreen } from "#lib/telephone.ts";
import { ProfileForm } from "./form.tsx";
import { Places } from "./places.tsx";
import { Stored } from "./stored.tsx";

const notices = ["saved", "ended"] as const;

export default page(async ({ searchParams }: PageProps<"/my/data">) => {
  const person = await requirePerson();
  const token = await readSessionToken();
  const [data, sessions] = await Promise.all([summariseOwnData(person), listSessions(person, token)]);

  const t = await getTranslations("ownData");
  const home = await getTranslations("ui");
  const languages = await getTranslations("settings.languages");
  const words = await formWords();
  const { notice: named } = await searchParams;
  const notice = notices.find((known) => known === named);
  return (
    <PortalShell person={person.name}>
      {notice && <Notice tone="done" title={t(`notices.${notice}`)} />}
      <div className="stack gap-s">
        <Link href="/">{home("home")}</Link>
        <h1>{t("title")}</h1>
        <p>{t("intro")}</p>
      </div>
      <ProfileForm
        seen={profileState(data.person)}
        profile={{ ...data.person, mobile: data.person.mobile && telephoneOnScreen(data.person.mobile) }}
        languages={locales.map((id) => ({ id, name: languages(id) }))}
        words={words}
        texts={{
          title: t("title"),
          heading: t("profile"),
          firstName: t("firstName"),
          lastName: t("lastName"),
          mobile: t("mobile"),
          language: t("language"),
          languageHint: t("languageHint"),
          save: t("save"),
        }}
      />
      <Places data={data} />
      <Sessions sessions={sessions} back="/my/data" />
      <Stored data={data} />
      <form className="stack gap-s" action="/my/data/download" method="post">
        <p>{t("downloadText")}</p>
        <div className="bar">
          <Submit words={words}>{t("download")}</Submit>
        </div>
      </form>
    </PortalShell>
  );
});
