import type { ReactNode } from "react";
import { Tabs } from "#app/ui/list/tabs.tsx";
import { PortalShell } from "#app/ui/shell/portal-shell.tsx";
import { mayOpenMailbox } from "#lib/access/mailbox.ts";
import { listCompaniesOf, requirePerson } from "#lib/auth/sessions/require.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { CompanyUser } from "#lib/who.ts";

type Props = { companyUser: Omit<CompanyUser, "role">; tab: "users" | "access" | "documents"; children: ReactNode };

/** The frame of a company's own pages. */
export async function CompanyFrame({ companyUser: { companyId, companyName, name }, tab, children }: Props) {
  const t = await getTranslations("my.tabs");
  const path = `/my/${companyId}` as const;
  const place = (await listCompaniesOf(await requirePerson())).find((one) => one.companyId === companyId);
  const documents = { href: `${path}/documents`, name: t("documents") } as const;
  return (
    <PortalShell company={companyName} person={name}>
      <Tabs
        label={t("label")}
        items={[
          { href: `/my?company=${companyId}`, name: t("collaborations") },
          ...(place && mayOpenMailbox(place) ? [documents] : []),
          { href: `${path}/access`, name: t("access") },
          { href: `${path}/users`, name: t("users") },
        ]}
        current={`${path}/${tab}`}
      />
      {children}
    </PortalShell>
  );
}
