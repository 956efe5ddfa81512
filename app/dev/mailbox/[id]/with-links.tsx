import { createElement, Fragment } from "react";

const addresses = /(https?:\/\/[^\s<>"]+)/;

/** split() on a group gives text and addresses in turn. */
export const WithLinks = ({ text }: { text: string }) => createElement(Fragment, null, ...text.split(addresses).map(linked));

const linked = (part: string) => (addresses.test(part) ? <a href={part}>{part}</a> : part);
