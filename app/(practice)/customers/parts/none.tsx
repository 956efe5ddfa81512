import Link from "next/link";
import { Empty } from "#app/ui/list/empty.tsx";
import type { CustomerFilter } from "#lib/customers/filter.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { mayImport } from "#lib/rights.ts";
import type { Employee } from "#lib/who.ts";
import { addressOf } from "./address.ts";

type Props = { employee: Employee; filter: CustomerFilter };

/** Why no customer stands in the list, and what to do next. */
export async function NoCustomers({ employee, filter }: Props) {
  const t = await getTranslations("customers.none");
  if (filter.page > 1)
    return (
      <Empty icon="users" title={t("pastEnd")}>
        <Link className="button" href={addressOf(filter, {})}>
          {t("firstPage")}
        </Link>
      </Empty>
    );
  if (filter.state === "attention")
    return (
      <Empty icon="check" title={t("nothing")} text={t("nothingText")}>
        <ShowAll label={t("showAll")} />
      </Empty>
    );
  if (!filter.search && !filter.state && !filter.responsible && !filter.task && !filter.service)
    return (
      <Empty icon="users" title={t("title")} text={mayImport(employee) ? t("textFull") : t("text")}>
        {mayImport(employee) && (
          <Link className="button" href="/customers/import" prefetch={false}>
            {t("import")}
          </Link>
        )}
        <Link className="button primary" href="/customers/new">
          {t("add")}
        </Link>
      </Empty>
    );
  return (
    <Empty icon="search" title={t("noHits")} text={t("noHitsText")}>
      <ShowAll label={t("showAll")} />
    </Empty>
  );
}

const ShowAll = ({ label }: { label: string }) => (
  <Link className="button" href="/customers">
    {label}
  </Link>
);
