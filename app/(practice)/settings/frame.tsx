import type { ReactNode } from "react";
import { PracticeShell } from "#app/(practice)/shell.tsx";
import { Tabs } from "#app/ui/list/tabs.tsx";
import { getTranslations } from "#lib/i18n/request.ts";
import { mayRunOffice } from "#lib/rights.ts";
import type { Employee } from "#lib/who.ts";

const places = {
  collaborations: "/settings/collaborations",
  employees: "/settings/employees",
  tasks: "/settings/tasks",
  office: "/settings/office",
  history: "/settings/history",
  "sign-in": "/settings/sign-in",
} as const;

const forEverybody = ["collaborations", "employees", "tasks"] as const;

type Props = { employee: Employee; tab: keyof typeof places; narrow?: boolean; children: ReactNode };

/** Every page of the settings. The office's own stand there for those who may change them. */
export async function SettingsFrame({ employee, tab, narrow, children }: Props) {
  const t = await getTranslations("settings");
  const tabs = mayRunOffice(employee)
    ? ([...forEverybody, "office", "history", "sign-in"] as const)
    : ([...forEverybody, "sign-in"] as const);
  return (
    <PracticeShell employee={employee} current="settings" narrow={narrow}>
      <h1>{t("title")}</h1>
      <Tabs label={t("tabs.label")} current={places[tab]} items={tabs.map((name) => ({ href: places[name], name: t(`tabs.${name}`) }))} />
      {children}
    </PracticeShell>
  );
}
