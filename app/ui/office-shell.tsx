import Link from "next/link";
import type { ReactNode } from "react";
import { getTranslations } from "#lib/i18n/request.ts";
import { Icon } from "./icons.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { type Counts, OfficeNavigation, type Place } from "./office-navigation.tsx";
import { OfficeSwitch } from "./office-switch.tsx";
import { Recent } from "./recent.tsx";
import { SearchKey } from "./search-key.tsx";
import { SignOut } from "./sign-out.tsx";
import { StaySignedIn } from "./stay-signed-in.tsx";

type Props = {
  office: string;
  otherOffices: { officeId: string; officeName: string }[];
  person: string;
  current?: Place | "settings" | undefined;
  counts: Counts;
  recent: { id: string; name: string }[];
  narrow?: boolean | undefined;
  children: ReactNode;
};

/** The frame of Practice management. Each page renders it, so that counts and the current place are never stale. */
export async function OfficeShell({ office, otherOffices, person, current, counts, recent, narrow, children }: Props) {
  const t = await getTranslations("ui");
  return (
    <div className="office">
      <a className="skip" href="#main">
        {t("skip")}
      </a>
      <header className="side no-print">
        <Link className="brand" href="/customers" prefetch={false}>
          <Icon name="layers" />
          {t("office")}
        </Link>
        <OfficeNavigation current={current === "settings" ? undefined : current} counts={counts} />
        <Recent customers={recent} />
        <div className="foot">
          <div className="who">
            <b>{person}</b>
            <OfficeSwitch office={office} others={otherOffices} />
          </div>
          <Link
            className="link"
            href="/settings/collaborations"
            prefetch={false}
            aria-current={current === "settings" ? "true" : undefined}
          >
            <Icon name="settings" />
            {t("settings")}
          </Link>
          <Link className="link" href="/my/data" prefetch={false}>
            <Icon name="user" />
            {t("ownData")}
          </Link>
          <LanguageSwitch />
          <SignOut />
        </div>
      </header>
      <main className={narrow ? "main narrow stack" : "main stack"} id="main" tabIndex={-1}>
        {children}
      </main>
      <SearchKey />
      <StaySignedIn />
    </div>
  );
}
