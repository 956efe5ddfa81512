import { Notice } from "#app/ui/notice.tsx";
import { getTranslations } from "#lib/i18n/request.ts";
import { texts } from "#lib/i18n/texts.ts";

const { done, problems } = texts.sv.otherDocument;
const isDone = (word: unknown): word is keyof typeof done => typeof word === "string" && Object.hasOwn(done, word);
const isProblem = (word: unknown): word is keyof typeof problems => typeof word === "string" && Object.hasOwn(problems, word);

/** What has just been done, or why it was not. */
export async function Told({ problem, notice }: { problem: unknown; notice: unknown }) {
  const t = await getTranslations("otherDocument");
  if (isProblem(problem)) return <Notice tone="bad" title={t(`problems.${problem}`)} />;
  return isDone(notice) ? <Notice tone="done" title={t(`done.${notice}`)} /> : null;
}
