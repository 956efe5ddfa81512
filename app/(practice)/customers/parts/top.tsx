import Link from "next/link";
import { isListHidden } from "#app/(practice)/hiding.ts";
import { Icon } from "#app/ui/icons.tsx";
import { getTranslations } from "#lib/i18n/request.ts";
import { mayImport } from "#lib/rights.ts";
import type { Employee } from "#lib/who.ts";

/** The page's name and what can be done with the list as a whole. */
export async function ListTop({ employee }: { employee: Employee }) {
  const t = await getTranslations("customers");
  return (
    <div className="bar">
      <h1>{t("title")}</h1>
      <span className="push" />
      {!(await isListHidden()) && (
        <form action="/customers/hide" method="post">
          <button className="button plain" type="submit" name="hide" value="on">
            {t("hide")}
          </button>
        </form>
      )}
      {mayImport(employee) && (
        <Link className="button" href="/customers/import" prefetch={false}>
          {t("import")}
        </Link>
      )}
      <Link className="button primary" href="/customers/new" prefetch={false}>
        <Icon name="plus" />
        {t("add")}
      </Link>
    </div>
  );
}
