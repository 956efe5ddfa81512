import Link from "next/link";
import type { ReactNode } from "react";
import { PracticeShell } from "#app/(practice)/shell.tsx";
import { Tabs } from "#app/ui/list/tabs.tsx";
import type { CustomerCard } from "#lib/customers/show.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { organisationNumberOnScreen } from "#lib/identifiers.ts";
import type { Employee } from "#lib/who.ts";
import { CardMessage } from "./message.tsx";

type Tab = "overview" | "tasks" | "collaborations" | "documents" | "contacts" | "activity";
type Props = { employee: Employee; customer: CustomerCard; tab: Tab; children: ReactNode };

/** Every page of a customer: whom it is about, and the tabs. */
export async function CustomerFrame({ employee, customer, tab, children }: Props) {
  const t = await getTranslations("customer");
  const path = `/customers/${customer.id}` as const;
  const places = {
    overview: path,
    tasks: `${path}/tasks`,
    collaborations: `${path}/collaborations`,
    documents: `${path}/documents`,
    contacts: `${path}/contacts`,
    activity: `${path}/activity`,
  } as const;
  return (
    <PracticeShell employee={employee} current="customers" narrow>
      <p className="quiet">
        <Link href="/customers">{t("back")}</Link>
      </p>
      <div className="bar">
        <h1>{customer.name}</h1>
        <span className="quiet num">{organisationNumberOnScreen(customer.organisationNumber)}</span>
        <span className="quiet">{t("responsibleIs", { name: customer.responsible })}</span>
      </div>
      <Tabs
        label={t("tabs.label")}
        current={places[tab]}
        items={[
          { href: places.overview, name: t("tabs.overview") },
          { href: places.tasks, name: t("tabs.tasks") },
          { href: places.collaborations, name: t("tabs.collaborations") },
          { href: places.documents, name: t("tabs.documents") },
          { href: places.contacts, name: t("tabs.contacts") },
          { href: places.activity, name: t("tabs.activity") },
        ]}
      />
      {customer.archivedAt && tab !== "overview" && <CardMessage notice={undefined} customer={customer} />}
      {children}
    </PracticeShell>
  );
}
