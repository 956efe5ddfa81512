import { getFormatter, getTranslations } from "next-intl/server";
import type { CustomerFilter } from "#lib/customers/filter.ts";
import { queryOf } from "./address.ts";

/** What can be done with the ticked customers, or with all that match. The number of ticked ones is counted by the style sheet. */
export async function SelectBar({ filter, total }: { filter: CustomerFilter; total: number }) {
  const t = await getTranslations("customers.selected");
  const { number } = await getFormatter();
  return (
    <div className="select-bar no-print">
      <input type="hidden" name="filter" value={queryOf({ ...filter, page: 1 })} />
      <b className="ticked">{t("many")}</b>
      <span className="push" />
      <button className="button" type="submit" name="which" value="selected">
        {t("tasks")}
      </button>
      <button className="button" type="submit" name="which" value="matching">
        {t("tasksOfAll", { total: number(total) })}
      </button>
    </div>
  );
}
