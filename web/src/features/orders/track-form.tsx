'use client';

import { useState } from 'react';
import { lookUpOrder } from '../../api-client/browser.ts';
import { ApiProblem } from '../../api-client/problem.ts';
import { nextStepAfter } from '../../problems.ts';
import { Button, Tied } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { orderNumberIn } from './order-number.ts';

type Mistakes = { orderNumber?: string; email?: string };

/** Answers everybody alike: whether an order exists is nobody's business but the mailbox's. */
export function TrackForm() {
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const [trouble, setTrouble] = useState<string>();
  const [stage, setStage] = useState<'asking' | 'sending' | 'sent'>('asking');

  async function send(form: HTMLFormElement): Promise<void> {
    if (stage === 'sending') return;
    const typed = new FormData(form);
    const orderNumber = orderNumberIn(String(typed.get('orderNumber')));
    const email = String(typed.get('email')).trim();
    const found = mistakesIn(orderNumber, email);
    setMistakes(found);
    setTrouble(undefined);
    if (!orderNumber || found.email) return focusOn(form, orderNumber ? 'email' : 'orderNumber');
    setStage('sending');
    try {
      await lookUpOrder(orderNumber, email);
      setStage('sent');
    } catch (problem) {
      setTrouble(nextStepAfter(problem instanceof ApiProblem ? problem : new ApiProblem({})).says);
      setStage('asking');
    }
  }

  if (stage === 'sent') return <LinkSent onAgain={() => setStage('asking')} />;
  return (
    <form
      className="account-form"
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send(event.currentTarget);
      }}
    >
      {trouble && <Notice kind="problem" title={trouble} />}
      <TextField
        label="Order number"
        name="orderNumber"
        hint="It begins with UR and stands in our letter."
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={20}
        required
        error={mistakes.orderNumber}
      />
      <TextField
        label="The e-mail you ordered with"
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        required
        error={mistakes.email}
      />
      <Tied full>
        <Button look="primary" size="big" full type="submit" isBusy={stage === 'sending'}>
          Send me the link
        </Button>
      </Tied>
    </form>
  );
}

function mistakesIn(orderNumber: string | undefined, email: string): Mistakes {
  return {
    ...(!orderNumber && { orderNumber: 'An order number looks like UR-10042.' }),
    ...(!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) && { email: 'We need an address like guddi@example.com.' }),
  };
}

function focusOn(form: HTMLFormElement, field: string): void {
  const control = form.elements.namedItem(field);
  if (control instanceof HTMLElement) control.focus();
}

function LinkSent({ onAgain }: { onAgain: () => void }) {
  return (
    <div className="account-form" role="status">
      <Notice kind="good" title="If we have such an order, its link is on its way to your inbox.">
        It can take a minute. Look among the unwanted mail, too.
      </Notice>
      <p>
        <Button onClick={onAgain}>Ask for another</Button>
      </p>
    </div>
  );
}
