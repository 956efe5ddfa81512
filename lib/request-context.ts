import { AsyncLocalStorage } from "node:async_hooks";

type Trail = { request: string; method: string; path: string; person?: string; isRefused?: boolean };

/** The server's start and its pages are bundled apart, and share this. */
const shared: typeof globalThis & { trail?: AsyncLocalStorage<Trail> } = globalThis;
const trail = () => {
  shared.trail ??= new AsyncLocalStorage();
  return shared.trail;
};

/** From here on each line of the log says which request it is about; never with what was searched for or sent. */
export function beginRequestContext(method: string, url: string): void {
  trail().enterWith({ request: crypto.randomUUID().slice(0, 8), method, path: url.split(/[?#]/, 1)[0] ?? "" });
}

export function noteWho(person: string): void {
  const followed = trail().getStore();
  if (followed) followed.person = person;
}

/** True the first time in a request: a page and its title may come to the same wall. */
export function isFirstRefusal(): boolean {
  const followed = trail().getStore();
  const isFirst = !followed?.isRefused;
  if (followed) followed.isRefused = true;
  return isFirst;
}

/** What a line of the log says of the request it was written in. */
export function traceOfRequest(): Partial<Trail> {
  const { isRefused: _, ...told } = trail().getStore() ?? {};
  return told;
}
