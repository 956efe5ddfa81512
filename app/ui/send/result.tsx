import Link from "next/link";
import { messageOf } from "#lib/einvoice/messages/message.ts";
import { documentPath } from "#lib/exchange/links.ts";
import type { SentDocument } from "#lib/exchange/upload/sent.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { ownPath } from "#lib/links.ts";
import type { MailboxUser } from "#lib/who.ts";
import { Chip } from "../chip.tsx";
import type { Told } from "./sealed.ts";

type Props = { user: MailboxUser; document: SentDocument; isRepeat: boolean; isWithoutFiles: boolean };

/** One file that became a document: delivered, stopped with the first of what is wrong, or the same as before. */
export async function SentFile({ user, document, isRepeat, isWithoutFiles }: Props) {
  const t = await getTranslations("sendDocument.result");
  const { id, kind, number, counterpartName, stoppedBecause, fileName, filesBeside } = document;
  const name = counterpartName || fileName;
  const state = isRepeat ? "repeat" : stoppedBecause ? "stopped" : "delivered";
  const tones = { delivered: "good", stopped: "bad", repeat: "quiet" } as const;
  return (
    <li>
      <div className="bar">
        <Link className="name" href={ownPath(documentPath(user, id))} prefetch={false}>
          {number ? t(kind, { number }) : t("noNumber")}
        </Link>
        <Chip tone={tones[state]}>{t(state)}</Chip>
      </div>
      <span className="quiet">
        <bdi>{fileName}</bdi>
        {filesBeside > 0 && `, ${t("filesBeside", { count: filesBeside })}`}
      </span>
      {stoppedBecause && <Why user={user} document={document} />}
      {state === "delivered" && <p>{t("deliveredTo", { name })}</p>}
      {isRepeat && <p>{stoppedBecause ? t("repeatStopped") : t("repeatSent", { name })}</p>}
      {isWithoutFiles && <p>{t("notAdded")}</p>}
    </li>
  );
}

async function Why({ user, document }: Pick<Props, "user" | "document">) {
  const t = await getTranslations("sendDocument.result");
  const { stoppedBecause, breaches, counterpartName, fileName } = document;
  const fatal = breaches.filter(({ severity }) => severity === "fatal");
  const [first, ...others] = fatal;
  const sentence = first && (messageOf(first, await getLocale()) ?? first.id);
  return (
    <>
      <p>
        {sentence ?? (stoppedBecause && t(`because.${stoppedBecause}`, { company: user.companyName, name: counterpartName || fileName }))}
      </p>
      {others.length > 0 && <p className="quiet">{t("more", { count: others.length })}</p>}
    </>
  );
}

export async function LeftFile({ name, why }: Told["left"][number]) {
  const t = await getTranslations("sendDocument.result");
  return (
    <li>
      <div className="bar">
        <b>
          <bdi>{name}</bdi>
        </b>
        <Chip tone={why === "cannot-be-checked" ? "wait" : "quiet"}>{t(why === "cannot-be-checked" ? "unchecked" : "left")}</Chip>
      </div>
      <p>{t(`why.${why}`)}</p>
    </li>
  );
}
