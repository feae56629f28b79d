'use client';

import type { Order } from '@rakhi/contract';
import { formatCents, isPaid } from '@rakhi/core';
import { useState } from 'react';
import { ApiProblem } from '../../api-client/problem.ts';
import { nextStepAfter } from '../../problems.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { cancelOrder } from './order-calls.ts';
import { cardOf } from './order-heading.ts';
import type { OrderChange } from './use-order.ts';

export function CancelOrder({ order, access, reload }: OrderChange & { order: Order }) {
  const [isOpen, setIsOpen] = useState(false);
  const [isCancelling, setIsCancelling] = useState(false);
  const [trouble, setTrouble] = useState<string>();

  async function cancel(): Promise<void> {
    setIsCancelling(true);
    setTrouble(undefined);
    try {
      await cancelOrder(access);
      setIsOpen(false);
    } catch (problem) {
      const says = whyNot(problem);
      setTrouble(says);
      // Once packed there is no button to cancel any more, and this sheet goes with it.
      if (isTooLate(problem)) showToast({ kind: 'problem', text: says });
    }
    await reload();
    setIsCancelling(false);
  }

  return (
    <>
      <button type="button" onClick={() => setIsOpen(true)}>
        Cancel the order
      </button>
      <Sheet
        open={isOpen}
        onClose={() => setIsOpen(false)}
        title="Cancel the order?"
        from="middle"
        foot={
          <div className="flex flex-wrap gap-3">
            <Button look="primary" isBusy={isCancelling} onClick={() => void cancel()}>
              Yes, cancel it
            </Button>
            <Button onClick={() => setIsOpen(false)}>Keep it</Button>
          </div>
        }
      >
        <p>{whatHappens(order)}</p>
        {trouble && (
          <div className="mt-4">
            <Notice kind="problem" title={trouble} />
          </div>
        )}
      </Sheet>
    </>
  );
}

function whatHappens(order: Order): string {
  const parcels = order.recipients.length > 1 ? 'None of the parcels is sent' : 'The parcel is not sent';
  if (!isPaid(order)) return `${parcels}. Nothing was charged.`;
  const amount = formatCents(order.refundable);
  return `${parcels}, and ${amount} goes back to ${cardOf(order)}. Banks take 5 to 10 business days to show it. This cannot be taken back.`;
}

const isTooLate = (problem: unknown) => problem instanceof ApiProblem && problem.code === 'invalid_transition';

function whyNot(problem: unknown): string {
  if (isTooLate(problem)) return 'It is too late to cancel: the first parcel is packed.';
  return nextStepAfter(problem instanceof ApiProblem ? problem : new ApiProblem({})).says;
}
