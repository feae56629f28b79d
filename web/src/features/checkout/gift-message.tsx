'use client';

import { GIFT_MESSAGE_LENGTH } from '@rakhi/contract';
import { useFormContext, useWatch } from 'react-hook-form';
import { TextArea, TextField } from '../../ui/field.tsx';
import { Knot } from '../../ui/thread/thread.tsx';
import { characterCount, scriptLanguage } from './characters.ts';
import type { CheckoutForm } from './checkout-form.ts';

/** What will be printed, beside how it will look. */
export function GiftMessage({ index }: { index: number }) {
  const { register, formState } = useFormContext<CheckoutForm>();
  const errors = formState.errors.recipients?.[index];
  const at = `recipients.${index}` as const;
  const [text, signature] = useWatch<CheckoutForm, [`${typeof at}.giftMessage`, `${typeof at}.senderName`]>({
    name: [`${at}.giftMessage`, `${at}.senderName`],
  });
  const length = characterCount(text);
  return (
    <div className="msg">
      <div className="grid content-start gap-4">
        <TextArea
          label="Your message, printed on the card"
          rows={6}
          error={errors?.giftMessage?.message}
          hint={
            <span className={length > GIFT_MESSAGE_LENGTH ? 'num text-vermilion' : 'num'}>
              {length} of {GIFT_MESSAGE_LENGTH}
            </span>
          }
          {...register(`${at}.giftMessage`)}
        />
        <TextField
          label="Signed"
          autoComplete="off"
          error={errors?.senderName?.message}
          {...register(`${at}.senderName`)}
        />
      </div>
      <CardPreview text={text} signature={signature} />
    </div>
  );
}

function CardPreview({ text, signature }: { text: string; signature: string }) {
  const paragraphs = text.trim() === '' ? [] : text.trim().split(/\n+/);
  return (
    <figure className="mcard letter" aria-label="How the card will look">
      <Knot />
      {paragraphs.length === 0 && <p className="mcard__blank">Your words will stand here.</p>}
      {paragraphs.map((paragraph, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity but their place
        <p key={line} lang={scriptLanguage(paragraph)}>
          {paragraph}
        </p>
      ))}
      {signature && (
        <p className="sig" lang={scriptLanguage(signature)}>
          {signature}
        </p>
      )}
    </figure>
  );
}
