import Link from "next/link";
import { Icon } from "#app/ui/icons.tsx";
import type { Enclosed } from "#lib/einvoice/reading/reading.ts";
import type { Opened, Shown } from "#lib/exchange/views/document.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import type { Side } from "./side.ts";
import { dayOf } from "./words.ts";

type Props = { side: Side; document: Opened & Pick<Shown, "beside">; files: Enclosed[] };

/** What can be downloaded, each under a name and as a type that are safe. */
export async function Files({ side, document, files }: Props) {
  const { path, checkPath } = side;
  const t = await getTranslations("document");
  const kind = t(`kinds.${document.kind}`);
  const isStopped = document.stoppedAt !== null;
  const isOther = document.kind === "document";
  const isInvoice = document.stoppedBecause !== "file";
  return (
    <section>
      <h2>{t("files.title")}</h2>
      <ul className="downloads">
        {!isStopped && !isOther && <File href={`${path}/pdf`} name={t("files.pdf", { kind })} about="PDF" />}
        <File
          href={isOther ? `${path}/file` : `${path}/xml`}
          name={isOther ? document.file.name : isInvoice ? t("files.xml", { kind }) : t("files.file")}
          about={await sizeOf(document.size)}
        />
        {
          await Promise.all(
            document.beside.map(async ({ position, name, size }) => (
              <File key={position} href={`${path}/files/beside-${position}`} name={name} about={await sizeOf(size)} />
            )),
          )
        }
        {!isStopped &&
          (await Promise.all(
            files.map(async ({ place, name, size }) => (
              <File key={place} href={`${path}/files/${place}`} name={name} about={await sizeOf(size)} />
            )),
          ))}
        <li>
          <Icon name="shield-check" />
          <Link href={`${path}/report`} prefetch={false}>
            {t("files.report")}
          </Link>
        </li>
        <li>
          <Icon name="scan-line" />
          <Link href={checkPath} prefetch={false}>
            {t("files.check")}
          </Link>
        </li>
      </ul>
      <small>{t("files.kept", { day: dayOf(document.keptUntil, await getLocale()) })}</small>
    </section>
  );
}

const File = ({ href, name, about }: { href: string; name: string; about: string }) => (
  <li>
    <Icon name="file-text" />
    <a href={href} download>
      <bdi>{name}</bdi>
    </a>
    <small className="num">{about}</small>
  </li>
);

export async function sizeOf(bytes: number): Promise<string> {
  return (await getTranslations("document.files"))("size", { kilobytes: Math.max(1, Math.round(bytes / 1000)) });
}
