import type { ReactNode } from "react";
import { SettingsFrame } from "#app/(practice)/settings/frame.tsx";
import { Tabs } from "#app/ui/list/tabs.tsx";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Employee } from "#lib/who.ts";
import { places } from "./address.ts";

type Props = { employee: Employee; place: keyof typeof places; children: ReactNode };

const tabs = ["active", "sent", "unlinked"] as const;

/** The three lists of collaborations, as tabs within the settings. */
export async function CollaborationsFrame({ employee, place, children }: Props) {
  const t = await getTranslations("sent");
  return (
    <SettingsFrame employee={employee} tab="collaborations">
      <title>{`${t(`tabs.${place}`)} – ${t("title")}`}</title>
      <Tabs label={t("tabs.label")} current={places[place]} items={tabs.map((name) => ({ href: places[name], name: t(`tabs.${name}`) }))} />
      {children}
    </SettingsFrame>
  );
}
