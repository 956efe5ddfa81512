import { Chip } from "#app/ui/chip.tsx";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { findLink } from "#lib/auth/sso/link.ts";
import { dayInText, momentInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";

type Link = Awaited<ReturnType<typeof findLink>>;

const problems = ["taken", "other-linked", "cancelled", "provider-failed", "provider-down"] as const;

/** What came of linking. Says nothing that is no longer so. */
export async function SsoMessage({ name, link, word }: { name: string; link: Link; word: string | string[] | undefined }) {
  const t = await getTranslations("settings.signIn.sso");
  const problem = problems.find((known) => known === word);
  if (problem) return <Notice tone="bad" title={t(`problems.${problem}`, { name })} />;
  if (word === "linked" && link) return <Notice tone="done" title={t("linked", { name })} />;
  if (word === "unlinked" && !link) return <Notice tone="done" title={t("unlinked")} />;
  return null;
}

/** Whether somebody can sign in with the provider, and how to link it or take it away. */
export async function SsoPanel({ name, link }: { name: string; link: Link }) {
  const t = await getTranslations("settings.signIn.sso");
  const locale = await getLocale();
  return (
    <section className="stack">
      <h2>{t("title", { name })}</h2>
      <div className="panel stack gap-s">
        <div className="bar">
          <Chip tone={link ? "good" : "none"}>{link ? t("on") : t("off")}</Chip>
        </div>
        <p>{link ? t("since", { day: dayInText(link.since, locale), name }) : t("text", { name })}</p>
        {link?.lastUsedAt && <p className="quiet">{t("lastUsed", { moment: momentInText(link.lastUsedAt, locale) })}</p>}
        <form className="bar" action={link ? "/settings/sign-in/unlink" : "/settings/sign-in/link"} method="post">
          <Submit words={await formWords()} look="secondary">
            {link ? t("unlink") : t("link", { name })}
          </Submit>
        </form>
      </div>
    </section>
  );
}
