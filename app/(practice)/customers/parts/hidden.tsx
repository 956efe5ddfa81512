import { Empty } from "#app/ui/list/empty.tsx";
import { getTranslations } from "#lib/i18n/request.ts";

export async function HiddenList() {
  const t = await getTranslations("customers.hidden");
  return (
    <Empty icon="users" title={t("title")} text={t("text")}>
      <form action="/customers/hide" method="post">
        <button className="button" type="submit">
          {t("show")}
        </button>
      </form>
    </Empty>
  );
}
