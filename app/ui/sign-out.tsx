import { getTranslations } from "next-intl/server";
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
