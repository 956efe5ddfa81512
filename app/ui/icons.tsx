"use client";

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

/** Always beside a text that says the same. Drawn in the browser too, so that a page sends its name and not its elements. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg className="icon" width="18" height="18" aria-hidden="true">
    <use href={`/icons.svg#${name}`} />
  </svg>
);
