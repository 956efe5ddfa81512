import type { ReactNode } from "react";
import { Body, Container, Head, Html, Preview, Section, Text } from "react-email";
import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import { supportWords } from "#lib/support.ts";
import { Quiet } from "./parts.tsx";
import { bodyText, colours, face, screens } from "./style.ts";

type Props = { locale: Locale; brand: string; title: string; preview: string; children: ReactNode; footer: ReactNode };

/** One column that is 600 px wide at most, readable with images off, in light and dark. */
export function Layout({ locale, brand, title, preview, children, footer }: Props) {
  const support = supportWords();
  return (
    <Html lang={locale}>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{title}</title>
        <style>{screens}</style>
      </Head>
      <Body lang={locale} className="page" style={{ backgroundColor: colours.page, margin: 0, padding: "28px 12px", fontFamily: face }}>
        <Preview useTitleTag={false}>{preview}</Preview>
        <Container style={{ maxWidth: 600 }}>
          <Text className="text" style={{ ...bodyText, fontWeight: 650, margin: "0 0 14px 4px" }}>
            <span className="mark" style={{ color: colours.accent }} aria-hidden="true" data-skip-in-text="true">
              ◆{" "}
            </span>
            {brand}
          </Text>
          <Section
            className="panel"
            style={{ backgroundColor: colours.panel, border: `1px solid ${colours.line}`, borderRadius: 10, padding: "30px 32px" }}
          >
            {children}
          </Section>
          <Section style={{ padding: "16px 4px 0" }}>
            {footer}
            {support && <Quiet>{textsFor(locale)("letters.support", { support })}</Quiet>}
          </Section>
        </Container>
      </Body>
    </Html>
  );
}
