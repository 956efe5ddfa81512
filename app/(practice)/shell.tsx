import type { ReactNode } from "react";
import { OfficeShell } from "#app/ui/office-shell.tsx";
import { listOfficesOf } from "#lib/auth/session.ts";
import type { Employee } from "#lib/auth/who.ts";
import { countCustomers } from "#lib/customers/count.ts";

type Props = {
  employee: Employee;
  current?: "customers" | "requested" | "active" | "settings";
  narrow?: boolean | undefined;
  children: ReactNode;
};

export async function PracticeShell({ employee, current, narrow, children }: Props) {
  const { all, requested = 0, active = 0 } = await countCustomers(employee);
  return (
    <OfficeShell
      office={employee.officeName}
      otherOffices={(await listOfficesOf(employee.personId)).filter(({ officeId }) => officeId !== employee.officeId)}
      person={employee.name}
      current={current}
      counts={{ customers: all, waiting: requested, active }}
      narrow={narrow}
    >
      {children}
    </OfficeShell>
  );
}
