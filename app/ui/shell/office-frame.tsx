"use client";

import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { Icon } from "../icons.tsx";
import { IdleWarning } from "./idle-warning.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { Places } from "./places.tsx";
import { SearchKey } from "./search-key.tsx";
import { SignOut } from "./sign-out.tsx";

type Props = ComponentProps<typeof Places> & {
  texts: Record<"skip" | "office" | "settings" | "ownData" | "language" | "signOut", string>;
  language: ComponentProps<typeof LanguageSwitch>["language"];
  idleSeconds: number;
  inSettings: boolean;
  narrow: boolean;
  recent: ReactNode;
  person: string;
  office: ReactNode;
  children: ReactNode;
};

/** From bare words: as elements of the server each link would be sent twice. */
export const OfficeFrame = ({ texts, places, language, idleSeconds, inSettings, narrow, recent, person, office, children }: Props) => (
  <div className="office">
    <a className="skip" href="#main">
      {texts.skip}
    </a>
    <header className="side no-print">
      <Link className="brand" href="/customers" prefetch={false}>
        <Icon name="layers" />
        {texts.office}
      </Link>
      <nav aria-label={texts.office}>
        <Places places={places} />
      </nav>
      {recent}
      <div className="foot">
        <div className="who">
          <b>{person}</b>
          {office}
        </div>
        <Link className="link" href="/settings/collaborations" prefetch={false} aria-current={inSettings ? "true" : undefined}>
          <Icon name="settings" />
          {texts.settings}
        </Link>
        <Link className="link" href="/my/data" prefetch={false}>
          <Icon name="user" />
          {texts.ownData}
        </Link>
        <LanguageSwitch language={language} label={texts.language} />
        <SignOut label={texts.signOut} />
      </div>
    </header>
    <main className={narrow ? "main narrow stack" : "main stack"} id="main" tabIndex={-1}>
      {children}
    </main>
    <SearchKey />
    <IdleWarning seconds={idleSeconds} />
  </div>
);
