import { randomUUID } from "node:crypto";

/** What somebody types, ticks or chooses, by the name of the field; or a file. */
export type Typed = Record<string, string | { name: string; content: string }>;
type Form = { action: string; type: string; body: string };

/** The page's form with this in it, filled in, as a browser without scripts sends it. */
export function formIn(html: string, mark: string, typed: Typed): Form | undefined {
  const form = [...html.matchAll(/<form\b[\s\S]*?<\/form>/g)].map(([text]) => text).find((text) => text.includes(mark));
  if (!form) return undefined;
  const [tag = ""] = /<form\b[^>]*>/.exec(form) ?? [];
  const fields = Object.entries({ ...Object.fromEntries(fieldsIn(form)), ...typed });
  const action = unescaped(attribute(tag, "action") ?? "");
  if (!/enctype="multipart/i.test(tag))
    return {
      action,
      type: "application/x-www-form-urlencoded",
      body: String(new URLSearchParams(fields.map(([name, value]) => [name, `${value}`]))),
    };

  const boundary = `----${randomUUID()}`;
  const parts = fields.map(([name, value]) => {
    const [file, content] = typeof value === "string" ? ["", value] : [`; filename="${value.name}"`, value.content];
    return `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${file}\r\n\r\n${content}\r\n`;
  });
  return { action, type: `multipart/form-data; boundary=${boundary}`, body: `${parts.join("")}--${boundary}--\r\n` };
}

/** What the form holds before anybody touches it. */
function fieldsIn(form: string): [string, string][] {
  const inputs = [...form.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]): [string, string][] => {
    const name = attribute(tag, "name");
    const isOff = /type="(?:radio|checkbox)"/.test(tag) && !/\schecked\b/.test(tag);
    return name && !isOff ? [[name, unescaped(attribute(tag, "value") ?? "")]] : [];
  });
  const lists = [...form.matchAll(/<select\b[^>]*>[\s\S]*?<\/select>/g)].map(([list]): [string, string] => {
    const options = [...list.matchAll(/<option\b[^>]*>/g)].map(([tag]) => tag);
    const chosen = options.find((tag) => /\sselected\b/.test(tag)) ?? options[0] ?? "";
    return [attribute(list, "name") ?? "", unescaped(attribute(chosen, "value") ?? "")];
  });
  const texts = [...form.matchAll(/(<textarea\b[^>]*>)([\s\S]*?)<\/textarea>/g)].map(([, tag = "", text = ""]): [string, string] => [
    attribute(tag, "name") ?? "",
    unescaped(text),
  ]);
  return [...inputs, ...lists, ...texts];
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

const unescaped = (word: string) =>
  word.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
