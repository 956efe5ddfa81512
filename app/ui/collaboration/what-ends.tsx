import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { whatEnds } from "#lib/services/ending.ts";

/** What ends and what stays, and who is told, before anybody presses. */
export async function WhatEnds({ of }: { of: Parameters<typeof whatEnds>[0] }) {
  const t = await getTranslations("ending");
  return (
    <section className="panel note stack">
      <h2>{t("what")}</h2>
      <ul className="stack gap-s">
        {whatEnds(of, await getLocale()).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        <li>{t("told")}</li>
      </ul>
    </section>
  );
}
