import { Icon } from "#app/ui/icons.tsx";
import type { Shown } from "#lib/exchange/views/document.ts";
import type { FormState } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { Files, sizeOf } from "../files.tsx";
import { History } from "../history.tsx";
import type { Side } from "../side.ts";
import { Asked } from "./asked.tsx";
import { Conversation } from "./conversation.tsx";
import { OtherFacts } from "./facts.tsx";
import { Told } from "./told.tsx";

type Word = string | string[] | undefined;
type Props = {
  side: Side;
  document: Shown;
  asked: { problem: Word; notice: Word };
  reply: (previous: FormState, form: FormData) => Promise<FormState>;
};

/** A document between a company and its office, as either reads it. */
export async function OtherPage({ side, document, asked, reply }: Props) {
  const t = await getTranslations("otherDocument");
  const { title, direction, counterpartName: office } = document;
  const parties = { company: side.company, office };
  return (
    <>
      <title>{title}</title>
      <div className="stack gap-xs">
        <h1>{title}</h1>
        <p className="quiet">{t(`parties.${direction}`, parties)}</p>
      </div>
      <Told {...asked} />
      <div className="beside-each">
        <div className="stack">
          <Asked side={side} document={document} />
          <Content side={side} document={document} />
          <Conversation side={side} document={document} reply={reply} />
        </div>
        <aside className="beside no-print" aria-label={t("facts")}>
          <OtherFacts side={side} document={document} />
          <Files side={side} document={document} files={[]} />
          <History events={document.events} document={document} />
        </aside>
      </div>
    </>
  );
}

/** A picture is shown; anything else is saved, and never opened by us. */
async function Content({ side: { path }, document: { file, size, title } }: Pick<Props, "side" | "document">) {
  const t = await getTranslations("otherDocument");
  const isPicture = file.mediaType === "image/png" || file.mediaType === "image/jpeg";
  return (
    <section className="panel stack">
      <h2>{t("content")}</h2>
      {/* biome-ignore lint/performance/noImgElement: somebody's own file, which nothing of ours reads or changes */}
      {isPicture && <img className="picture" src={`${path}/file`} alt={t("picture", { title })} />}
      <div className="bar">
        <a className="button" href={`${path}/file`} download>
          <Icon name="file-text" />
          {t("download")}
        </a>
        <span className="quiet">
          <bdi>{file.name}</bdi>, {await sizeOf(size)}
        </span>
      </div>
    </section>
  );
}
