/** The shop's own colours by what they are for; mail programs know no variables, so each is written out. */
export const LIGHT = {
  paper: '#fbf6ec',
  card: '#fffcf6',
  ink: '#35131a',
  inkSoft: '#6a4748',
  maroon: '#641429',
  onMaroon: '#fff6e6',
  peacock: '#0d5c61',
  line: '#e3d3b8',
  vermilion: '#b8321a',
  marigold: '#e09a22',
} as const;

const DARK: Record<keyof typeof LIGHT, string> = {
  paper: '#1c0d11',
  card: '#2a161b',
  ink: '#f4e6d4',
  inkSoft: '#cbb0a4',
  maroon: '#f0c983',
  onMaroon: '#3a0b18',
  peacock: '#7fcfc8',
  line: '#452a2c',
  vermilion: '#ff9d80',
  marigold: '#f0b24a',
};

/** Inline styles can only be outshone by `!important`, and only where the program knows schemes at all. */
export const DARK_STYLES = `@media (prefers-color-scheme:dark){
.paper{background:${DARK.paper}!important}
.card{background:${DARK.card}!important}
.ink{color:${DARK.ink}!important}
.soft{color:${DARK.inkSoft}!important}
.head{color:${DARK.maroon}!important}
.step{background:${DARK.maroon}!important}
.step a{color:${DARK.onMaroon}!important}
.link{color:${DARK.peacock}!important}
.rule{border-color:${DARK.line}!important}
.ply1{background:${DARK.vermilion}!important}
.ply2{background:${DARK.marigold}!important}
}`;
