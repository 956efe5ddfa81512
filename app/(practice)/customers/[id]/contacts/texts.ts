import { getTranslations } from "#lib/i18n/request.ts";

export async function contactTexts(title: string, customer: { name: string }) {
  const t = await getTranslations("customer.contacts");
  return {
    title,
    pageTitle: `${title} – ${customer.name}`,
    firstName: t("fields.firstName"),
    lastName: t("fields.lastName"),
    role: t("fields.role"),
    roleHint: t("fields.roleHint"),
    email: t("fields.email"),
    mobile: t("fields.mobile"),
    save: t("save"),
    cancel: t("cancel"),
  };
}
