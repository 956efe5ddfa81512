import { Icon } from "#app/ui/icons.tsx";
import { type MailboxPlace, newDocumentPath } from "#lib/exchange/links.ts";
import { getTranslations } from "#lib/i18n/request.ts";

/** The way to where something is sent out of the mailbox. */
export async function SendButton({ place }: { place: MailboxPlace }) {
  const t = await getTranslations("documents");
  return (
    <div className="bar no-print">
      <a className="button primary" href={newDocumentPath(place)}>
        <Icon name="send" />
        {t("send")}
      </a>
    </div>
  );
}
