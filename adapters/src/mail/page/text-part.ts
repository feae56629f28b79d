import type { AmountRow, Block, LetterPage } from './letter-page.ts';
import { wrapText } from './wrap-text.ts';

/** What old and small mail programs show without breaking lines themselves. */
const WIDTH = 78;
const LABEL_WIDTH = 44;
const AMOUNT_WIDTH = 12;

/** The letter for whoever reads mail without HTML. Addresses of pages are never broken, however long. */
export function textPart({ heading, orderNumber, blocks, shopUrl }: LetterPage): string {
  const parts = [
    `Usa Rakhi · Order ${orderNumber}`,
    wrapped(heading),
    ...blocks.map(drawn),
    `-- \nUsa Rakhi\n${shopUrl}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function drawn(block: Block): string {
  switch (block.kind) {
    case 'words':
      return wrapped(block.text);
    case 'title':
      return `${wrapped(block.text)}\n${'-'.repeat(Math.min(block.text.length, WIDTH))}`;
    case 'lines':
      return [...(block.lead === undefined ? [] : [block.lead]), ...block.lines].map(wrapped).join('\n');
    case 'message':
      return [...quoted(block.text), ...(block.from === '' ? [] : quoted(`(${block.from})`))].join('\n');
    case 'amounts':
      return block.rows.map(amountLine).join('\n');
    case 'button':
    case 'link':
      return `${block.label}:\n${block.url}`;
  }
}

function wrapped(text: string): string {
  return wrapText(text, WIDTH).join('\n');
}

function quoted(text: string): string[] {
  return text.split(/\r?\n/).flatMap((line) => wrapText(line, WIDTH - 2).map((piece) => `> ${piece}`.trimEnd()));
}

function amountLine({ label, amount }: AmountRow): string {
  const [line = '', ...more] = wrapText(label, LABEL_WIDTH).reverse();
  return [...more.reverse(), line.padEnd(LABEL_WIDTH) + amount.padStart(AMOUNT_WIDTH)].join('\n');
}
