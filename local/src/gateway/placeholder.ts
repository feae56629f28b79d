/** A quiet sheet of paper in the shop's frame, where a picture is missing. */
const SHEET = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1200" role="img" aria-label="No picture yet"><rect width="1000" height="1200" fill="#f0dcd8"/><path d="M0 640q500-90 1000 0" fill="none" stroke="#b8321a" stroke-width="10"/><circle cx="500" cy="597" r="64" fill="#e09a22"/></svg>`;

export function placeholder(status: number): Response {
  return new Response(SHEET, {
    status,
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
  });
}
