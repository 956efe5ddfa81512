import { getTranslations } from "#lib/i18n/request.ts";
import { Icon } from "./icons.tsx";

export async function SignOut() {
  const t = await getTranslations("ui");
  return (
    <form action="/sign-out" method="post">
      <button type="submit" className="link">
        <Icon name="log-out" />
        {t("signOut")}
      </button>
    </form>
  );
}
