import type { ReactNode } from "react";
import { idleMinutes } from "#lib/auth/sessions/lifetime.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { FormToken } from "../form/form-token.tsx";
import { Icon } from "../icons.tsx";
import { IdleWarning } from "./idle-warning.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { otherLanguage } from "./other-language.ts";
import { SignOut } from "./sign-out.tsx";

type Props = { company?: string; person?: string | undefined; children: ReactNode };

/** The frame of My Spiris, and of the pages before somebody has signed in. */
export async function PortalShell({ company, person, children }: Props) {
  const t = await getTranslations("ui");
  return (
    <div className="portal">
      <a className="skip" href="#main">
        {t("skip")}
      </a>
      <header className="top no-print">
        <div className="bar">
          <a className="brand" href="/">
            <Icon name="layers" />
            {t("portal")}
          </a>
          {company && <span className="company">{company}</span>}
          <div className="account">
            {person && <span className="who">{person}</span>}
            <LanguageSwitch language={await otherLanguage()} label={t("language")} token={<FormToken />} />
            {person && <SignOut label={t("signOut")} token={<FormToken />} />}
          </div>
        </div>
      </header>
      <main className="column stack gap-l" id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot bar no-print">
        {person && <a href="/my/data">{t("ownData")}</a>}
        <a href="/privacy">{t("kept")}</a>
      </footer>
      {person && <IdleWarning seconds={idleMinutes * 60} />}
    </div>
  );
}
