import { cookies, headers } from "next/headers";
import { cache, type ReactNode } from "react";
import { OfficeShell } from "#app/ui/office-shell.tsx";
import { listOfficesOf } from "#lib/auth/session.ts";
import type { Employee } from "#lib/auth/who.ts";
import { recentCookie } from "#lib/cookies.ts";
import { countCustomers } from "#lib/customers/count.ts";
import { listRecent } from "#lib/customers/recent.ts";
import { isListHidden } from "./customers/hiding.ts";

type Props = {
  employee: Employee;
  current?: "customers" | "requested" | "active" | "attention" | "settings" | undefined;
  narrow?: boolean | undefined;
  children: ReactNode;
};

export const countsOf = cache(countCustomers);

export async function PracticeShell({ employee, current, narrow, children }: Props) {
  const { all, requested, active, attention } = await countsOf(employee);
  return (
    <OfficeShell
      office={employee.officeName}
      otherOffices={(await listOfficesOf(employee.personId)).filter(({ officeId }) => officeId !== employee.officeId)}
      person={employee.name}
      current={current}
      counts={{ customers: all, waiting: requested, active, attention }}
      recent={(await isListHidden()) ? [] : await listRecent(employee, await openedLately())}
      narrow={narrow}
    >
      {children}
    </OfficeShell>
  );
}

/** The customers whose pages were opened in this browser, this page's first. proxy.ts keeps the cookie. */
async function openedLately(): Promise<string[]> {
  const kept = (await cookies()).get(recentCookie.name)?.value.split(".") ?? [];
  const [, here = ""] = /^\/customers\/([0-9a-f-]{36})/.exec((await headers()).get("x-path") ?? "") ?? [];
  return [...new Set([here, ...kept])].filter(Boolean).slice(0, 5);
}
