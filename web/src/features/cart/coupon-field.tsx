'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import type { ShownCart } from './cart-changes.ts';
import { cartHands } from './cart-hands.ts';
import { sayWhatHappened } from './cart-trouble.ts';
import { couponReason } from './coupon-reason.ts';

export function CouponField({ cart }: { cart: ShownCart }) {
  const { coupon } = cart;
  if (!coupon) return <CouponEntry />;
  return (
    <p className="coupon" aria-live="polite">
      <span>
        Coupon <b>{coupon.code}</b>
        {coupon.applies ? (
          <span className="text-peacock"> is counted in.</span>
        ) : (
          <span className="text-vermilion"> takes nothing off. {couponReason(coupon)}</span>
        )}
      </span>
      <button type="button" className="textual small" onClick={() => void cartHands.dropCoupon()}>
        Remove<span className="vh"> the coupon</span>
      </button>
    </p>
  );
}

function CouponEntry() {
  const [code, setCode] = useState('');
  const [error, setError] = useState<string>();
  const [isTrying, setIsTrying] = useState(false);

  const enter = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (isTrying) return;
    if (code.trim() === '') return setError('Type the code first.');
    setIsTrying(true);
    setError(undefined);
    await cartHands.enterCoupon(code.trim()).catch((problem: unknown) => setError(sayWhatHappened(problem)));
    setIsTrying(false);
  };

  return (
    <details className="coupon-entry">
      <summary>Add a coupon</summary>
      <form onSubmit={enter} noValidate>
        <TextField
          label="Coupon code"
          value={code}
          error={error}
          maxLength={40}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          onChange={(event) => setCode(event.target.value)}
        />
        <Button type="submit" isBusy={isTrying}>
          Apply
        </Button>
      </form>
    </details>
  );
}
