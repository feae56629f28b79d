import type { Recipient } from '@rakhi/contract';
import { scriptLanguage } from '../checkout/characters.ts';

/** What the recipient reads, on the card it is printed on. */
export function GiftCard({ recipient: { name, giftMessage, senderName } }: { recipient: Recipient }) {
  const paragraphs = giftMessage.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
  if (paragraphs.length === 0) return null;
  return (
    <details className="gift-card">
      <summary>
        See the card<span className="vh"> to {name}</span>
      </summary>
      <div className="gift-card__paper letter">
        {paragraphs.map((paragraph, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity but their place
          <p key={line} lang={scriptLanguage(paragraph)}>
            {paragraph}
          </p>
        ))}
        {senderName && (
          <p className="gift-card__sender" lang={scriptLanguage(senderName)}>
            {senderName}
          </p>
        )}
      </div>
    </details>
  );
}
