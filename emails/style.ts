export const face = '"Inter", -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

export const colours = {
  page: "#f5f6f8",
  panel: "#ffffff",
  sunken: "#f8f9fb",
  line: "#e2e3e8",
  text: "#1c2024",
  quiet: "#60646c",
  link: "#3358d4",
  accent: "#3e63dd",
};

/** Names and addresses can be wider than a phone: they break, but only where there is no other way. */
const breaking = { wordBreak: "break-word" } as const;
export const bodyText = { ...breaking, color: colours.text, fontSize: 16, lineHeight: "25px" };
export const quietText = { ...breaking, color: colours.quiet, fontSize: 14, lineHeight: "21px" };
export const titleText = { ...bodyText, fontSize: 25, lineHeight: "32px", fontWeight: 650, letterSpacing: "-0.01em" };

/** Mail programs read styles in the elements; only what depends on the screen stands in the head. */
export const screens = `
  @media (max-width: 480px) {
    .panel > tbody > tr > td { padding: 24px 20px !important; }
    .title { font-size: 22px !important; line-height: 28px !important; }
    .fact th, .fact td { display: block !important; width: auto !important; }
    .fact th { padding-bottom: 0 !important; }
    .fact td { border-top: 0 !important; padding-top: 2px !important; }
    .button { display: block !important; text-align: center !important; }
  }
  @media (prefers-color-scheme: dark) {
    .page, .page > table > tbody > tr > td { background-color: #111113 !important; }
    .panel { background-color: #18191b !important; border-color: #2e3135 !important; }
    .sunken { background-color: #111113 !important; border-color: #2e3135 !important; }
    .words { border-left-color: #9eb1ff !important; }
    .fact th, .fact td { border-color: #2e3135 !important; }
    .text { color: #edeef0 !important; }
    .quiet { color: #b0b4ba !important; }
    .link, .mark { color: #9eb1ff !important; }
  }
`;
