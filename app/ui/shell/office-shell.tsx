import type { ReactNode } from "react";
import { idleMinutes } from "#lib/auth/sessions/lifetime.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { OfficeFrame } from "./office-frame.tsx";
import { type Counts, officePlaces, type Place } from "./office-places.ts";
import { OfficeSwitch } from "./office-switch.tsx";
import { otherLanguage } from "./other-language.ts";
import { Recent } from "./recent.tsx";

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
export async function OfficeShell({ office, otherOffices, person, current, counts, recent, narrow = false, children }: Props) {
  const t = await getTranslations("ui");
  return (
    <OfficeFrame
      texts={{
        skip: t("skip"),
        office: t("office"),
        settings: t("settings"),
        ownData: t("ownData"),
        language: t("language"),
        signOut: t("signOut"),
      }}
      places={await officePlaces(current === "settings" ? undefined : current, counts)}
      language={await otherLanguage()}
      idleSeconds={idleMinutes * 60}
      inSettings={current === "settings"}
      narrow={narrow}
      recent={recent.length > 0 && <Recent customers={recent} />}
      person={person}
      office={<OfficeSwitch office={office} others={otherOffices} />}
    >
      {children}
    </OfficeFrame>
  );
}
