import Link from "next/link";
import { documentsPath } from "#lib/exchange/links.ts";
import { listSent } from "#lib/exchange/upload/sent.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { ownPath } from "#lib/links.ts";
import type { MailboxUser } from "#lib/who.ts";
import { LeftFile, SentFile } from "./result.tsx";
import { unsealed } from "./sealed.ts";

type Props = { user: MailboxUser; place: { companyId: string } | { customerId: string }; result: unknown };

/** What became of each file that was sent. Says nothing of those of an address that was not made here. */
export async function SendResults({ user, place, result }: Props) {
  const t = await getTranslations("sendDocument.result");
  const told = unsealed(result);
  const sent = await listSent(user, told?.ids ?? []);
  const isRepeat = (id: string) => told?.repeats.includes(id) ?? false;
  const [left, others, bare] = [told?.left ?? [], told?.others ?? 0, told?.bare ?? []];
  const counts = {
    sent: sent.filter(({ id, stoppedBecause }) => !stoppedBecause && !isRepeat(id)).length,
    stopped: sent.filter(({ stoppedBecause }) => stoppedBecause).length,
    left: left.length + others,
  };
  return (
    <>
      <title>{`${t("title")} – ${user.companyName}`}</title>
      <div className="stack gap-s">
        <h1>{t("title")}</h1>
        <p>{told ? t("summary", counts) : t("gone")}</p>
      </div>
      {sent.length + left.length > 0 && (
        <ul className="sent-files">
          {sent.map((document) => (
            <SentFile
              key={document.id}
              user={user}
              document={document}
              isRepeat={isRepeat(document.id)}
              isWithoutFiles={bare.includes(document.id)}
            />
          ))}
          {left.map(({ name, why }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have the same name
            <LeftFile key={place} name={name} why={why} />
          ))}
        </ul>
      )}
      {others > 0 && <p className="quiet">{t("others", { count: others })}</p>}
      <div className="bar">
        <Link className="button secondary" href={ownPath(`${documentsPath(place)}/new`)}>
          {t("again")}
        </Link>
        <Link className="button plain" href={ownPath(documentsPath(place))} prefetch={false}>
          {t("all")}
        </Link>
      </div>
    </>
  );
}
