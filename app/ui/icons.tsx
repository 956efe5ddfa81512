export type IconName =
  | "layers"
  | "users"
  | "user"
  | "send"
  | "triangle-alert"
  | "circle-alert"
  | "circle-check"
  | "info"
  | "handshake"
  | "settings"
  | "languages"
  | "log-out"
  | "file-text"
  | "scan-line"
  | "chart-line"
  | "receipt-text"
  | "plus"
  | "search"
  | "check"
  | "mail"
  | "clock"
  | "building-2"
  | "arrow-left"
  | "arrow-right"
  | "shield-check"
  | "circle-help"
  | "printer"
  | "x";

/** Always beside a text that says the same. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg className="icon" width="18" height="18" aria-hidden="true" focusable="false">
    <use href={`/icons.svg#${name}`} />
  </svg>
);
