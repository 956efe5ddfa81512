import Link from "next/link";
import { TableRegion } from "#app/ui/list/table-region.tsx";
import { shownAddress } from "#lib/addresses.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { calledIn } from "#lib/i18n/texts.ts";
import { type ShownEmployee, standingOf } from "#lib/offices/employees.ts";
import { isErasedAddress } from "#lib/people/erased.ts";
import { StandingChip } from "./standing.tsx";

const columns = ["name", "email", "rights", "customers", "tasks", "state"] as const;

export async function EmployeeTable({ colleagues, you }: { colleagues: ShownEmployee[]; you: string }) {
  const t = await getTranslations("settings");
  const locale = await getLocale();
  return (
    <TableRegion label={t("employees.title")}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={isNumber(column) ? "end" : undefined}>
                {t(`employees.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {colleagues.map((colleague) => (
            <tr key={colleague.id}>
              <td>
                <Link className="name" href={`/settings/employees/${colleague.id}`} prefetch={false}>
                  {calledIn(locale, colleague.name)}
                  {colleague.id === you && <span className="quiet"> ({t("employees.you")})</span>}
                </Link>
              </td>
              <td>{isErasedAddress(colleague.email) ? "–" : <a href={`mailto:${colleague.email}`}>{shownAddress(colleague.email)}</a>}</td>
              <td>{t(`rights.${colleague.rights}.name`)}</td>
              <td className="end">{colleague.customers}</td>
              <td className="end">{colleague.tasks}</td>
              <td>
                <StandingChip standing={standingOf(colleague)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

const isNumber = (column: (typeof columns)[number]) => column === "customers" || column === "tasks";
