import Link from "next/link";
import { Empty } from "#app/ui/list/empty.tsx";
import type { CustomerFilter } from "#lib/customers/filter.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { addressOf } from "./address.ts";

export async function NoCustomers({ filter }: { filter: CustomerFilter }) {
  const t = await getTranslations("customers.none");
  if (filter.page > 1)
    return (
      <Empty icon="users" title={t("pastEnd")}>
        <Link className="button" href={addressOf(filter, {})}>
          {t("firstPage")}
        </Link>
      </Empty>
    );
  if (filter.state === "attention") return <Empty icon="check" title={t("nothing")} text={t("nothingText")} />;
  if (!filter.search && !filter.state && !filter.responsible && !filter.task && !filter.service)
    return (
      <Empty icon="users" title={t("title")} text={t("text")}>
        <Link className="button primary" href="/customers/new">
          {t("add")}
        </Link>
      </Empty>
    );
  return (
    <Empty icon="search" title={t("noHits")} text={t("noHitsText")}>
      <Link className="button" href="/customers">
        {t("showAll")}
      </Link>
    </Empty>
  );
}
