/** The shop's paper, ink and maroon, without its typefaces: this page loads nothing. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fbf6ec;--card:#fffcf6;--ink:#35131a;--soft:#6a4748;--maroon:#641429;--line:#e3d3b8;--peacock:#0d5c61;--marigold:#8a5200;--vermilion:#b8321a}
@media (prefers-color-scheme:dark){:root{--paper:#1c0d11;--card:#2a161b;--ink:#f4e6d4;--soft:#cbb0a4;--maroon:#f0c983;--line:#452a2c;--peacock:#7fcfc8;--marigold:#f3c26d;--vermilion:#ff9d80}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 "Alegreya Sans","Gill Sans",Calibri,sans-serif}
main{max-width:58rem;margin:0 auto;padding:3rem 1.25rem 6rem}
h1,h2{font-family:Fraunces,Georgia,serif;color:var(--maroon);line-height:1.1;font-weight:500}
h1{font-size:2.75rem;margin:0 0 .75rem}
h2{font-size:1.75rem;margin:3.5rem 0 .75rem;padding-top:1rem;border-top:3px double var(--line);text-transform:capitalize}
h3{font-size:.8125rem;letter-spacing:.08em;text-transform:uppercase;color:var(--soft);margin:1.25rem 0 .25rem}
p{max-width:44rem}
a{color:var(--peacock)}
:focus-visible{outline:2px solid var(--peacock);outline-offset:2px}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding:0}
details{background:var(--card);border:1px solid var(--line);border-radius:3px;margin:.5rem 0}
summary{cursor:pointer;padding:.75rem 1rem;display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:baseline}
details>div{padding:0 1rem 1rem}
code,pre{font:.875rem/1.55 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
pre{margin:0;overflow-x:auto;white-space:pre-wrap;overflow-wrap:anywhere}
.method{font-weight:700;min-width:3.5rem;font-size:.875rem}
.get{color:var(--peacock)}.post{color:var(--maroon)}.put{color:var(--marigold)}.delete{color:var(--vermilion)}
.about{color:var(--soft)}
table{border-collapse:collapse;width:100%}
td{padding:.25rem 1rem .25rem 0;vertical-align:top;border-top:1px solid var(--line)}
td:first-child{white-space:nowrap}
`;
