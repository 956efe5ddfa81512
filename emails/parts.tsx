import type { ReactNode } from "react";
import { Button, Heading, Link, Text } from "react-email";
import { bodyText, colours, quietText, titleText } from "./style.ts";

export const Title = ({ above, children }: { above?: string; children: ReactNode }) => (
  <>
    {above ? (
      <Text className="quiet" style={{ ...quietText, margin: "0 0 6px" }}>
        {above}
      </Text>
    ) : null}
    <Heading className="title text" style={{ ...titleText, margin: "0 0 18px" }}>
      {children}
    </Heading>
  </>
);

export const Paragraph = ({ children }: { children: ReactNode }) => (
  <Text className="text" style={{ ...bodyText, margin: "0 0 14px" }}>
    {children}
  </Text>
);

export const Quiet = ({ children }: { children: ReactNode }) => (
  <Text className="quiet" style={{ ...quietText, margin: "0 0 10px" }}>
    {children}
  </Text>
);

export const Address = ({ href }: { href: string }) => (
  <Link className="link" href={href} style={{ color: colours.link, textDecoration: "underline" }}>
    {href}
  </Link>
);

/** The one button, and its address for programs and people that do not follow buttons. In the text version the button is its address. */
export const Action = ({ href, label, hint }: { href: string; label: string; hint: string }) => (
  <>
    <Text style={{ margin: "22px 0 16px" }}>
      <Button
        className="button"
        href={href}
        style={{ backgroundColor: colours.accent, color: "#ffffff", borderRadius: 8, fontSize: 16, fontWeight: 600, padding: "13px 22px" }}
      >
        {label}
      </Button>
    </Text>
    <Text className="quiet" data-skip-in-text="true" style={{ ...quietText, margin: "0 0 18px" }}>
      {hint}
      <br />
      <Address href={href} />
    </Text>
  </>
);

/** Somebody's own words, set apart from the letter's and never made into links. */
export const Quote = ({ by, children }: { by: string; children: string }) => (
  <table className="quote" width="100%" cellPadding={0} cellSpacing={0} style={{ borderCollapse: "collapse", margin: "4px 0 18px" }}>
    <tbody>
      <tr>
        <td
          className="sunken words"
          style={{ backgroundColor: colours.sunken, borderLeft: `3px solid ${colours.accent}`, padding: "12px 16px 13px" }}
        >
          <Text className="quiet" style={{ ...quietText, margin: "0 0 2px" }}>
            {by}
          </Text>
          <Text className="text" style={{ ...bodyText, margin: 0, overflowWrap: "anywhere" }}>
            {children}
          </Text>
        </td>
      </tr>
    </tbody>
  </table>
);

/** What is agreed to, by whom, and who pays: label and value, row by row. Rows without a value are left out. */
export const Facts = ({ rows }: { rows: [label: string, value: string | undefined][] }) => (
  <table width="100%" cellPadding={0} cellSpacing={0} style={{ borderCollapse: "collapse", margin: "10px 0 20px" }}>
    <tbody>
      {rows.map(([label, value]) =>
        value === undefined ? null : (
          <tr className="fact" key={label}>
            <th
              scope="row"
              align="left"
              className="label quiet"
              style={{ ...cell, ...quietText, width: 170, fontWeight: 400, paddingRight: 16 }}
            >
              {label}
            </th>
            <td className="value text" style={{ ...cell, ...bodyText, fontSize: 15, lineHeight: "21px" }}>
              {value}
            </td>
          </tr>
        ),
      )}
    </tbody>
  </table>
);

const cell = { textAlign: "left", verticalAlign: "top", padding: "9px 0", borderTop: `1px solid ${colours.line}` } as const;
