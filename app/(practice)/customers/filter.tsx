import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Icon } from "#app/ui/icons.tsx";
import { type CustomerFilter, states } from "#lib/customers/list.ts";
import { addressOf } from "./address.ts";

type Props = { filter: CustomerFilter; responsible: { id: string; name: string }[] };

/** A plain GET form: what it asks for stands in the address. */
export async function FilterBar({ filter, responsible }: Props) {
  const t = await getTranslations("customers");
  return (
    <search>
      <form className="bar" action="/customers" method="get">
        <span className="search">
          <Icon name="search" />
          <input
            className="input"
            type="search"
            name="search"
            aria-label={t("search")}
            placeholder={t("searchHint")}
            defaultValue={filter.search}
            maxLength={200}
          />
        </span>
        <select
          key={filter.responsible}
          className="input auto"
          name="responsible"
          aria-label={t("responsible")}
          defaultValue={filter.responsible ?? ""}
        >
          <option value="">{t("anyone")}</option>
          {responsible.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <select key={`state-${filter.state}`} className="input auto" name="state" aria-label={t("state")} defaultValue={filter.state ?? ""}>
          <option value="">{t("anyState")}</option>
          {states.map((state) => (
            <option key={state} value={state}>
              {t(`states.${state}`)}
            </option>
          ))}
        </select>
        {filter.sort !== "name" && <input type="hidden" name="sort" value={filter.sort} />}
        {filter.order !== "asc" && <input type="hidden" name="order" value={filter.order} />}
        <button className="button" type="submit">
          {t("apply")}
        </button>
      </form>
    </search>
  );
}

/** What is chosen, each with a way out of it. */
export async function Chosen({ filter, responsible, total }: Props & { total: number }) {
  const t = await getTranslations("customers");
  const name = responsible.find(({ id }) => id === filter.responsible)?.name;
  const chosen = [
    filter.search && { text: t("found", { search: filter.search }), href: addressOf(filter, { search: "" }) },
    filter.state && { text: t(`states.${filter.state}`), href: addressOf(filter, { state: null }) },
    filter.responsible && { text: name ?? t("unknownResponsible"), href: addressOf(filter, { responsible: null }) },
  ].filter((choice) => !!choice);
  if (chosen.length === 0) return null;
  return (
    <div className="bar">
      {chosen.map(({ text, href }) => (
        <Link className="filter" key={text} href={href} aria-label={t("remove", { filter: text })}>
          {text}
          <Icon name="x" />
        </Link>
      ))}
      <span className="quiet">{t("hits", { total })}</span>
    </div>
  );
}
