import { ChosenFilters } from "#app/ui/list/chosen-filters.tsx";
import { FilterSelect } from "#app/ui/list/filter-select.tsx";
import type { CollaborationFilter } from "#lib/collaborations/views/filter.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { serviceKeys } from "#lib/services/catalogue.ts";
import { statuses } from "#lib/standing/status.ts";
import { templateName } from "#lib/tasks/templates.ts";
import { addressOf, filters, type ListPlace } from "./address.ts";

type Named = { id: string; name: string };
type Props = {
  place: ListPlace;
  filter: CollaborationFilter;
  holders: (Named & { hasLeft: boolean })[];
  templates: (Named & { englishName: string | null })[];
  total: number;
};

/** What can be chosen, and below it what is chosen, each with a way out of it. */
export async function FilterBar({ place, filter, holders, templates, total }: Props) {
  const t = await getTranslations("customers");
  const sent = await getTranslations("sent");
  const names = await getTranslations("services");
  const locale = await getLocale();
  const tasks = templates.map(({ id, ...one }) => ({ id, name: templateName(one, locale) }));
  const services = serviceKeys.map((id) => ({ id, name: names(`${id}.name`) }));
  const colleagues = holders.map(({ id, name, hasLeft }) => ({ id, name: hasLeft ? sent("hasLeft", { name }) : name }));
  const choices = [
    { name: "task", label: t("task"), any: t("anyTask"), options: tasks },
    { name: "service", label: t("service"), any: t("anyService"), options: services },
    { name: "owner", label: sent("owner"), any: sent("anyOwner"), options: colleagues },
    { name: "responsible", label: t("responsible"), any: t("anyone"), options: colleagues },
    { name: "state", label: t("state"), any: t("anyState"), options: statuses.map((id) => ({ id, name: t(`states.${id}`) })) },
  ] as const;
  const own = choices.filter(({ name }) => filters[place].some((one) => one === name));
  const chosen = own
    .filter(({ name }) => filter[name])
    .map(({ name, label, options }) => ({
      text: `${label}: ${options.find(({ id }) => id === filter[name])?.name ?? sent("unknown")}`,
      href: addressOf(place, filter, { [name]: null }),
    }));
  return (
    <>
      <search>
        <form className="bar" action="/settings/collaborations/find" method="post">
          <input type="hidden" name="place" value={place} />
          {own.map((choice) => (
            <FilterSelect key={choice.name} {...choice} chosen={filter[choice.name]} />
          ))}
          {filter.sort !== "sent" && <input type="hidden" name="sort" value={filter.sort} />}
          {filter.order !== "desc" && <input type="hidden" name="order" value={filter.order} />}
          <button className="button" type="submit">
            {t("apply")}
          </button>
        </form>
      </search>
      <ChosenFilters chosen={chosen} remove={(one) => t("remove", { filter: one })}>
        <span className="quiet">{t("hits", { total })}</span>
      </ChosenFilters>
    </>
  );
}
