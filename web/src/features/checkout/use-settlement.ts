'use client';

import type { SettleResponse } from '@rakhi/contract';
import { useEffect, useState } from 'react';
import { getOrder, settleCheckout } from '../../api-client/browser.ts';
import { ApiProblem } from '../../api-client/problem.ts';
import { orderAccess } from './order-access.ts';
import { type Settlement, settlements } from './settlement.ts';

/** What the return address names: a payment, or an order that needed none. */
export type Asked = { sessionId?: string | undefined; orderId?: string | undefined };

/** Asks until the payment is settled. Reloading asks anew, which changes nothing. */
export function useSettlement({ sessionId, orderId }: Asked): Settlement {
  const [settlement, setSettlement] = useState<Settlement>({ state: 'asking', isSlow: false });
  useEffect(() => {
    let isGone = false;
    async function listen() {
      const asking = { ask: () => ask({ sessionId, orderId }), pause };
      for await (const heard of settlements(asking)) {
        if (isGone) return;
        setSettlement(heard);
      }
    }
    void listen();
    return () => {
      isGone = true;
    };
  }, [sessionId, orderId]);
  return settlement;
}

async function ask({ sessionId, orderId }: Asked): Promise<SettleResponse | 'unknown' | undefined> {
  try {
    if (sessionId) return await settleCheckout(sessionId);
    return orderId ? await orderAsSettled(orderId) : 'unknown';
  } catch (problem) {
    const isUnknown = problem instanceof ApiProblem && (problem.status === 404 || problem.status === 400);
    return isUnknown ? 'unknown' : undefined;
  }
}

/** With nothing to pay there is no session to settle, but "paid" is still the order's own word. */
async function orderAsSettled(id: string): Promise<SettleResponse> {
  const order = await getOrder(id, orderAccess(id, window.sessionStorage));
  return { orderId: id, orderNumber: order.orderNumber, state: order.paymentStatus === 'paid' ? 'paid' : 'confirming' };
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
