import { createdFilter, listed, PAGE_PARAMETERS } from '../rest/listing.ts';
import type { Operation, Question } from '../rest/operation.ts';
import { optional, readParameters, text } from '../rest/parameters.ts';
import { missing } from '../rest/refusal.ts';

export const paymentOperations: readonly Operation[] = [
  { method: 'GET', path: '/v1/payment_intents', answer: listIntents },
  { method: 'GET', path: '/v1/payment_intents/:id', answer: one('intents', 'payment_intent') },
  { method: 'GET', path: '/v1/charges', answer: listCharges },
  { method: 'GET', path: '/v1/charges/:id', answer: one('charges', 'charge') },
  { method: 'GET', path: '/v1/radar/early_fraud_warnings/:id', answer: one('warnings', 'early_fraud_warning') },
];

function one(shelf: 'intents' | 'charges' | 'warnings', kind: string): Operation['answer'] {
  return ({ account, id }) => {
    const thing = account[shelf].get(id);
    if (!thing) throw missing(kind, id);
    return thing;
  };
}

const FILTERS = { ...PAGE_PARAMETERS, created: createdFilter };

function listIntents({ account, form }: Question): object {
  const { created, ...page } = readParameters(form, FILTERS);
  return listed(account.intents.all().filter(created), page, '/v1/payment_intents');
}

function listCharges({ account, form }: Question): object {
  const filters = { ...FILTERS, payment_intent: optional(text()) };
  const { created, payment_intent: intent, ...page } = readParameters(form, filters);
  const wanted = account.charges.all().filter((charge) => !intent || charge.payment_intent === intent);
  return listed(wanted.filter(created), page, '/v1/charges');
}
