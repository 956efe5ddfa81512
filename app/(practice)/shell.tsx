import { cookies, headers } from "next/headers";
import { cache, type ReactNode } from "react";
import { OfficeShell } from "#app/ui/shell/office-shell.tsx";
import { listOfficesOf } from "#lib/auth/sessions/require.ts";
import { recentCookie } from "#lib/cookies.ts";
import { countCustomers } from "#lib/customers/count.ts";
import { listRecent } from "#lib/customers/recent.ts";
import type { Employee } from "#lib/who.ts";
import { isListHidden } from "./hiding.ts";

type Props = {
  employee: Employee;
  current?: "customers" | "documents" | "requested" | "active" | "attention" | "settings" | undefined;
  narrow?: boolean | undefined;
  /** How many of them need attention, where the page knows: elsewhere nobody counts them. */
  documents?: number | undefined;
  children: ReactNode;
};

/** What the frame shows. A page with reads of its own asks for it beside them, so that one transaction answers all. */
export const readShell = cache(async (employee: Employee) => {
  const [counts, recent] = await Promise.all([countCustomers(employee), listRecentHere(employee)]);
  return { counts, recent };
});

export async function PracticeShell({ employee, current, narrow, documents, children }: Props) {
  const { counts, recent } = await readShell(employee);
  const { all, requested, active, attention } = counts;
  return (
    <OfficeShell
      office={employee.officeName}
      otherOffices={(await listOfficesOf(employee.personId)).filter(({ officeId }) => officeId !== employee.officeId)}
      person={employee.name}
      current={current}
      counts={{ customers: all, documents, waiting: requested, active, attention }}
      recent={recent}
      narrow={narrow}
    >
      {children}
    </OfficeShell>
  );
}

const listRecentHere = async (employee: Employee) => ((await isListHidden()) ? [] : listRecent(employee, await openedLately()));

/** The customers whose pages were opened in this browser, this page's first. proxy.ts keeps the cookie. */
async function openedLately(): Promise<string[]> {
  const kept = (await cookies()).get(recentCookie.name)?.value.split(".") ?? [];
  const [, here = ""] = /^\/customers\/([0-9a-f-]{36})/.exec((await headers()).get("x-path") ?? "") ?? [];
  return [...new Set([here, ...kept])].filter(Boolean).slice(0, 5);
}
