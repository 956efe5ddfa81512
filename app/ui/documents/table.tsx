import { Headings } from "#app/ui/list/rows/headings.tsx";
import { SelectPage } from "#app/ui/list/select-page.tsx";
import { TableRegion } from "#app/ui/list/table-region.tsx";
import type { ListedDocument } from "#lib/exchange/views/list.ts";
import { getLocale } from "#lib/i18n/request.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import { type Place, pathOf } from "./address.ts";
import { rowOf } from "./row-of.ts";
import { DocumentRows } from "./rows.tsx";

const columns = ["counterpart", "number", "date", "payable", "state", "answer"] as const;

export async function DocumentTable({ place, documents }: { place: Place; documents: ListedDocument[] }) {
  const locale = await getLocale();
  const t = textsFor(locale, "documents");
  const isOverAll = place === "office";
  const by = place !== "office" && "companyId" in place ? "company" : "office";
  const shown = isOverAll ? (["company", ...columns] as const) : columns;
  return (
    <TableRegion label={t("title")}>
      <table className="documents">
        <thead>
          <tr>
            <td>
              <SelectPage label={t("selectPage")} />
            </td>
            <Headings headings={shown.map((column) => [t(`columns.${column}`)])} />
          </tr>
        </thead>
        <DocumentRows
          rows={documents.map((document) => rowOf(document, locale, { isOverAll, by }))}
          prefix={by === "company" ? pathOf(place) : "/documents"}
          select={t("select", { name: "{name}" })}
        />
      </table>
    </TableRegion>
  );
}
