import { ChosenFilters } from "#app/ui/list/chosen-filters.tsx";
import { FilterSelect } from "#app/ui/list/filter-select.tsx";
import { SearchField } from "#app/ui/list/search-field.tsx";
import { type CustomerFilter, states } from "#lib/customers/filter.ts";
import { getLocale } from "#lib/i18n/request.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import { serviceKeys } from "#lib/services/catalogue.ts";
import { templateName } from "#lib/tasks/templates.ts";
import { addressOf } from "./address.ts";

type Named = { id: string; name: string };
type Props = { filter: CustomerFilter; responsible: Named[]; templates: (Named & { englishName: string | null })[] };

/** What it asks for stands in the address afterwards. */
export async function FilterBar({ filter, responsible, templates }: Props) {
  const locale = await getLocale();
  const t = textsFor(locale, "customers");
  const names = textsFor(locale, "services");
  const choices = [
    { name: "responsible", label: t("responsible"), any: t("anyone"), options: responsible.map(({ id, name }) => ({ id, name })) },
    {
      name: "task",
      label: t("task"),
      any: t("anyTask"),
      options: templates.map(({ id, ...one }) => ({ id, name: templateName(one, locale) })),
    },
    { name: "service", label: t("service"), any: t("anyService"), options: serviceKeys.map((id) => ({ id, name: names(`${id}.name`) })) },
    { name: "state", label: t("state"), any: t("anyState"), options: states.map((id) => ({ id, name: t(`states.${id}`) })) },
  ] as const;
  return (
    <search>
      <form className="bar" action="/customers/find" method="post">
        <SearchField label={t("search")} hint={t("searchHint")} value={filter.search} keys="Control+K Meta+K" />
        {choices.map((choice) => (
          <FilterSelect key={choice.name} {...choice} chosen={filter[choice.name]} />
        ))}
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
export async function Chosen({ filter, responsible, templates, total }: Props & { total: number }) {
  const locale = await getLocale();
  const t = textsFor(locale, "customers");
  const names = textsFor(locale, "services");
  const name = responsible.find(({ id }) => id === filter.responsible)?.name;
  const template = templates.find(({ id }) => id === filter.task);
  const chosen = [
    filter.search && { text: t("found", { search: filter.search }), href: addressOf(filter, { search: "" }) },
    filter.responsible && { text: name ?? t("unknownResponsible"), href: addressOf(filter, { responsible: null }) },
    filter.task && { text: template ? templateName(template, locale) : t("unknownTask"), href: addressOf(filter, { task: null }) },
    filter.service && { text: names(`${filter.service}.name`), href: addressOf(filter, { service: null }) },
    filter.state && { text: t(`states.${filter.state}`), href: addressOf(filter, { state: null }) },
  ];
  return (
    <ChosenFilters chosen={chosen} remove={(one) => t("remove", { filter: one })}>
      <span className="quiet">{t("hits", { total })}</span>
    </ChosenFilters>
  );
}
