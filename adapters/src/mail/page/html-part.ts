import { DARK_STYLES, LIGHT } from './colours.ts';
import { escapeHtml } from './escape-html.ts';
import type { AmountRow, Block, LetterPage } from './letter-page.ts';

const SERIF = "font-family:Fraunces,Georgia,'Times New Roman',serif";
const SANS = "font-family:'Alegreya Sans','Gill Sans',Calibri,'Segoe UI',Helvetica,Arial,sans-serif";
const TEXT = `${SANS};font-size:17px;line-height:26px;color:${LIGHT.ink}`;
const SMALL = `${SANS};font-size:15px;line-height:22px;color:${LIGHT.inkSoft}`;
const TABLE = '<table role="presentation" width="100%" border="0" cellpadding="0" cellspacing="0"';

/** One column of tables with everything inline: what Outlook, Gmail and a telephone all understand. */
export function htmlPart({ subject, preview, orderNumber, heading, blocks, shopUrl }: LetterPage): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>:root{color-scheme:light dark}
${DARK_STYLES}</style>
</head>
<body class="paper" style="margin:0;padding:0;background:${LIGHT.paper}">
<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(preview)}</div>
${TABLE} class="paper" style="background:${LIGHT.paper}"><tr><td align="center" style="padding:32px 16px 40px">
<!--[if mso]><table role="presentation" width="600"><tr><td><![endif]-->
${TABLE} style="max-width:600px"><tr>
${thread()}
<td align="left" style="padding:0 0 0 22px;word-break:break-word">
<p class="soft" style="${SMALL};margin:0 0 20px">Usa Rakhi · Order ${escapeHtml(orderNumber)}</p>
<h1 class="head" style="${SERIF};font-weight:normal;font-size:32px;line-height:38px;color:${LIGHT.maroon};margin:0 0 18px">${escapeHtml(heading)}</h1>
${blocks.map(drawn).join('\n')}
<p class="soft" style="${SMALL};margin:36px 0 0"><a class="soft" href="${escapeHtml(shopUrl)}" style="color:${LIGHT.inkSoft}">Usa Rakhi</a></p>
</td></tr></table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body>
</html>
`;
}

/** Two plies, down the margin of the whole letter. */
function thread(): string {
  const ply = (name: string, width: number, colour: string) =>
    `<td class="${name}" width="${width}" style="width:${width}px;background:${colour};font-size:0;line-height:0">&nbsp;</td>`;
  return ply('ply1', 2, LIGHT.vermilion) + ply('ply2', 1, LIGHT.marigold);
}

function drawn(block: Block): string {
  switch (block.kind) {
    case 'words':
      return `<p class="ink" style="${TEXT};margin:0 0 16px">${escapeHtml(block.text)}</p>`;
    case 'title':
      return `<h2 class="head" style="${SERIF};font-weight:normal;font-size:22px;line-height:28px;color:${LIGHT.maroon};margin:32px 0 8px">${escapeHtml(block.text)}</h2>`;
    case 'lines':
      return `<p class="ink" style="${TEXT};margin:0 0 14px">${[...lead(block.lead), ...block.lines.map(escapeHtml)].join('<br>')}</p>`;
    case 'message':
      return message(block.text, block.from);
    case 'amounts':
      return `${TABLE} style="margin:0 0 16px">${block.rows.map(amountRow).join('')}</table>`;
    case 'button':
      return button(block.label, block.url);
    case 'link':
      return `<p class="ink" style="${TEXT};margin:0 0 14px"><a class="link" href="${escapeHtml(block.url)}" style="color:${LIGHT.peacock}">${escapeHtml(block.label)}</a></p>`;
  }
}

function lead(text: string | undefined): string[] {
  return text === undefined ? [] : [`<strong>${escapeHtml(text)}</strong>`];
}

/** Upright, because Devanagari has no italics; `dir` is the writer's own. */
function message(text: string, from: string): string {
  const signed = from === '' ? '' : `<br><span class="soft" style="color:${LIGHT.inkSoft}">${escapeHtml(from)}</span>`;
  const words = text.split(/\r?\n/).map(escapeHtml).join('<br>');
  return `${TABLE} style="margin:0 0 16px"><tr><td class="card rule ink" dir="auto" style="padding:16px 20px;background:${LIGHT.card};border:1px solid ${LIGHT.line};${SERIF};font-size:18px;line-height:28px;color:${LIGHT.ink}">${words}${signed}</td></tr></table>`;
}

function amountRow({ label, amount, isTotal = false }: AmountRow): string {
  const look = `${TEXT};padding:6px 0${isTotal ? `;font-weight:bold;border-top:1px solid ${LIGHT.line}` : ''}`;
  return `<tr><td class="ink rule" style="${look}">${escapeHtml(label)}</td><td class="ink rule" align="right" style="${look};white-space:nowrap">${escapeHtml(amount)}</td></tr>`;
}

/** The padding is the cell's: Outlook gives none to links. */
function button(label: string, url: string): string {
  return `<table role="presentation" border="0" cellpadding="0" cellspacing="0" style="margin:24px 0"><tr><td class="step" style="background:${LIGHT.maroon};border-radius:3px;padding:13px 26px"><a href="${escapeHtml(url)}" style="${SANS};font-size:17px;line-height:22px;color:${LIGHT.onMaroon};text-decoration:none">${escapeHtml(label)}</a></td></tr></table>`;
}
