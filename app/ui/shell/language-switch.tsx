import { FormToken } from "../form/form-token.tsx";
import { Icon } from "../icons.tsx";
import type { otherLanguage } from "./other-language.ts";

type Props = { language: Awaited<ReturnType<typeof otherLanguage>>; label: string };

export const LanguageSwitch = ({ language: { other, back }, label }: Props) => (
  <form action="/language" method="post">
    <FormToken />
    <input type="hidden" name="locale" value={other} />
    <input type="hidden" name="back" value={back} />
    <button type="submit" className="link" lang={other}>
      <Icon name="languages" />
      {label}
    </button>
  </form>
);
