'use client';

import { ChangeAddressRequest, type Order, type Recipient } from '@rakhi/contract';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { fieldText } from '../checkout/checkout-texts.ts';
import { US_STATES } from '../checkout/us-states.ts';
import { type AddressTrouble, addressTrouble, newAddress } from './new-address.ts';
import { changeAddress } from './order-calls.ts';
import type { OrderChange } from './use-order.ts';

type AddressChange = OrderChange & { order: Order; recipient: Recipient; open: boolean; onClose: () => void };

export function AddressSheet({ order, recipient, open, onClose, access, reload }: AddressChange) {
  const formId = useId();
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const [trouble, setTrouble] = useState<AddressTrouble>();
  const [isSaving, setIsSaving] = useState(false);

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (isSaving) return;
    const body = newAddress(new FormData(event.currentTarget), order.version);
    const found = mistakesIn(body);
    setWrong(found);
    setTrouble(undefined);
    if (found.length > 0) return focusOn(event.currentTarget, found[0]);
    setIsSaving(true);
    try {
      await changeAddress({ ...access, n: recipient.n }, body);
      await reload();
      showToast({ text: `The parcel now goes to ${body.address.city}.` });
      onClose();
    } catch (problem) {
      const refused = addressTrouble(problem);
      setTrouble(refused);
      // Its sheet goes with the button that opened it.
      if (refused.order === 'too-late') showToast({ kind: 'problem', text: refused.says });
      if (refused.order !== 'same') await reload();
    }
    setIsSaving(false);
  }

  return (
    <Sheet
      open={open}
      onClose={onClose}
      title="Where it goes"
      from="middle"
      foot={
        <div className="flex flex-wrap gap-3">
          <Button look="primary" type="submit" form={formId} isBusy={isSaving}>
            Save the address
          </Button>
          <Button onClick={onClose}>Leave it</Button>
        </div>
      }
    >
      <form id={formId} onSubmit={save} noValidate className="grid gap-4">
        {trouble && (
          <Notice kind="problem" title={trouble.says}>
            {trouble.advice}
          </Notice>
        )}
        <AddressFields recipient={recipient} wrong={wrong} />
      </form>
    </Sheet>
  );
}

function AddressFields({
  recipient: { name, phone, address },
  wrong,
}: {
  recipient: Recipient;
  wrong: readonly string[];
}) {
  const field = (kind: string, value = '') => ({
    name: kind,
    defaultValue: value,
    error: wrong.includes(kind) ? fieldText(kind).sentence : undefined,
  });
  return (
    <div className="grid-form">
      <TextField className="h" label="Name" autoComplete="section-parcel name" {...field('name', name)} />
      <TextField
        className="h"
        label="Phone, if you know it"
        type="tel"
        autoComplete="section-parcel tel"
        {...field('phone', phone)}
      />
      <TextField label="Street" autoComplete="section-parcel address-line1" {...field('line1', address.line1)} />
      <TextField
        label="Apartment, if there is one"
        autoComplete="section-parcel address-line2"
        {...field('line2', address.line2)}
      />
      <TextField
        className="c"
        label="City"
        autoComplete="section-parcel address-level2"
        {...field('city', address.city)}
      />
      <Select
        className="t"
        label="State"
        autoComplete="section-parcel address-level1"
        {...field('state', address.state)}
      >
        {US_STATES.map(([code, state]) => (
          <option key={code} value={code}>
            {state}
          </option>
        ))}
      </Select>
      <TextField
        className="t"
        label="ZIP"
        inputMode="numeric"
        maxLength={10}
        autoComplete="section-parcel postal-code"
        {...field('postalCode', address.postalCode)}
      />
    </div>
  );
}

/** The fields that the contract would refuse. */
function mistakesIn(body: ReturnType<typeof newAddress>): string[] {
  const issues = ChangeAddressRequest.safeParse(body).error?.issues ?? [];
  return issues.map(({ path }) => String(path.at(-1)));
}

function focusOn(form: HTMLFormElement, field: string | undefined): void {
  const control = field && form.elements.namedItem(field);
  if (control instanceof HTMLElement) control.focus();
}
