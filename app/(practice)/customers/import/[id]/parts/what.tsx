import { getTranslations } from "#lib/i18n/request.ts";
import type { ImportRow } from "#lib/imports/queries.ts";
import type { Show } from "#lib/imports/shows.ts";
import { Changes, Fields } from "./changes.tsx";
import { LeftOut, Problems } from "./problems.tsx";

type Props = { row: ImportRow; show: Show; names: Map<unknown, string> };

/** What happens, or has happened, to one row. */
export async function What({ row, show, names }: Props) {
  const t = await getTranslations("imports.rows");
  switch (show) {
    case "new":
    case "added":
    case "contact":
    case "contact-added":
    case "removed":
      return (
        <>
          <Fields values={row.after} names={names} />
          <Without row={row} />
        </>
      );
    case "update":
    case "updated":
      return (
        <>
          <Changes from={row.before} to={row.after} names={names} />
          <Without row={row} />
        </>
      );
    case "restored":
      return <Changes from={row.after} to={row.before} names={names} />;
    case "same":
      return t("unchanged");
    default:
      return <Problems row={row} />;
  }
}

/** Of a row that was imported all the same, the cells that were not. */
const Without = ({ row: { plan, problems } }: Pick<Props, "row">) =>
  plan === "wrong" && (
    <p className="quiet">
      <LeftOut problems={problems} />
    </p>
  );
