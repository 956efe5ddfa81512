import { getLocale } from "#lib/i18n/request.ts";
import { texts } from "#lib/i18n/texts.ts";

export const tasksTexts = async () => texts[await getLocale()].customers.tasks.form;
