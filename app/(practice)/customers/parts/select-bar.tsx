import type { CustomerFilter } from "#lib/customers/filter.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { mayActivateMany } from "#lib/rights.ts";
import type { Employee } from "#lib/who.ts";
import { queryOf } from "./address.ts";

type Props = { employee: Employee; filter: CustomerFilter; total: number };

/** What can be done with the ticked customers, or with all that match. The number of ticked ones is counted by the style sheet. */
export async function SelectBar({ employee, filter, total }: Props) {
  const t = await getTranslations("customers.selected");
  return (
    <div className="select-bar no-print">
      <input type="hidden" name="filter" value={queryOf({ ...filter, page: 1 })} />
      <b className="ticked">{t("many")}</b>
      <label className="bar gap-xs">
        <input type="checkbox" name="which" value="matching" />
        {t("all", { total })}
      </label>
      <span className="push" />
      {mayActivateMany(employee) && (
        <button className="button" type="submit" formAction="/collaborations/activate">
          {t("activate")}
        </button>
      )}
      <button className="button" type="submit">
        {t("tasks")}
      </button>
    </div>
  );
}
