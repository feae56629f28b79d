import type { OrderSummary } from '@rakhi/contract';
import { calledName, listOf } from './names.ts';

/** What an order is called in a list: by whom it goes to, as long as it names anybody. */
export function whereTo({ recipients, erasedAt }: Pick<OrderSummary, 'recipients' | 'erasedAt'>): string {
  if (erasedAt !== undefined) return 'Erased';
  const [only] = recipients;
  if (recipients.length === 1 && only) return `To ${only.name} in ${only.city}`;
  return `To ${listOf(recipients.map(({ name }) => calledName(name)))}`;
}
