import type { ReactNode } from "react";
import { Icon } from "../icons.tsx";
import type { otherLanguage } from "./other-language.ts";

type Props = { language: Awaited<ReturnType<typeof otherLanguage>>; label: string; token?: ReactNode };

/** With a token where its page says nothing of where its forms are sent from. */
export const LanguageSwitch = ({ language: { other, back }, label, token }: Props) => (
  <form action="/language" method="post">
    {token}
    <input type="hidden" name="locale" value={other} />
    <input type="hidden" name="back" value={back} />
    <button type="submit" className="link" lang={other}>
      <Icon name="languages" />
      {label}
    </button>
  </form>
);
