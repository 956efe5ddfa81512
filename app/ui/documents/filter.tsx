import { ChosenFilters } from "#app/ui/list/chosen-filters.tsx";
import { FilterSelect } from "#app/ui/list/filter-select.tsx";
import { SearchField } from "#app/ui/list/search-field.tsx";
import { answers, type DocumentFilter, kinds, periods, states } from "#lib/exchange/views/filter.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { addressOf, type Place, pathOf } from "./address.ts";

type Named = { id: string; name: string };
type Props = { place: Place; filter: DocumentFilter; customers?: Named[] };

/** What it asks for stands in the address afterwards. */
export async function FilterBar({ place, filter, customers = [] }: Props) {
  const t = await getTranslations("documents");
  const choices = [
    { name: "kind", any: "anyKind", options: kinds.map((id) => ({ id, name: t(`kinds.${id}`) })) },
    { name: "state", any: "anyState", options: states.map((id) => ({ id, name: t(`states.${id}`) })) },
    { name: "answer", any: "anyAnswer", options: answers.map((id) => ({ id, name: t(`answers.${id}`) })) },
    { name: "period", any: "anyPeriod", options: periods.map((id) => ({ id, name: t(`periods.${id}`) })) },
  ] as const;
  return (
    <search>
      <form className="find" action="/api/documents/find" method="post">
        <input type="hidden" name="place" value={pathOf(place)} />
        <input type="hidden" name="view" value={filter.view} />
        <SearchField label={t("search")} hint={t("searchHint")} value={filter.search} />
        <div className="bar">
          {customers.length > 0 && (
            <FilterSelect
              name="customer"
              label={t("filters.customer")}
              any={t("filters.anyCustomer")}
              options={customers}
              chosen={filter.customer}
            />
          )}
          {choices.map(({ name, any, options }) => (
            <FilterSelect
              key={name}
              name={name}
              label={t(`filters.${name}`)}
              any={t(`filters.${any}`)}
              options={options}
              chosen={filter[name]}
            />
          ))}
          <button className="button" type="submit">
            {t("apply")}
          </button>
        </div>
      </form>
    </search>
  );
}

/** What is chosen, each with a way out of it. */
export async function Chosen({ place, filter, customers = [] }: Props) {
  const t = await getTranslations("documents");
  const without = (change: Partial<DocumentFilter>) => addressOf(place, filter, change);
  const customer = customers.find(({ id }) => id === filter.customer)?.name;
  const chosen = [
    filter.search && { text: t("found", { search: filter.search }), href: without({ search: "" }) },
    filter.customer && { text: customer ?? t("filters.unknownCustomer"), href: without({ customer: null }) },
    filter.kind && { text: t(`kinds.${filter.kind}`), href: without({ kind: null }) },
    filter.state && { text: t(`states.${filter.state}`), href: without({ state: null }) },
    filter.answer && { text: t(`answers.${filter.answer}`), href: without({ answer: null }) },
    filter.period && { text: t(`periods.${filter.period}`), href: without({ period: null }) },
  ];
  return <ChosenFilters chosen={chosen} remove={(one) => t("remove", { filter: one })} />;
}
