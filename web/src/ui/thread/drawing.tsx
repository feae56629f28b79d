/** Puts a drawing into the page as it is. Only for our own illustrator's SVG, never for what anybody typed. */
export function Drawing({ svg, className }: { svg: string; className?: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the illustrator hands out text, and escapes what it is given
  return <div className={className} dangerouslySetInnerHTML={{ __html: svg }} />;
}
