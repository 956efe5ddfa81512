/** Never shown, since missing() is used and not notFound(): with a page in it, or without this file, each page would send that one too, twice. */
export default function NotFound() {
  return null;
}
