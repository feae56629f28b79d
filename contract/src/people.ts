import * as z from 'zod';

/** A customer by her account's id, or whoever gave one order. */
export const EraseRequest = z
  .strictObject({
    userId: z.string().trim().min(1).max(100).optional(),
    orderNumber: z.string().trim().toUpperCase().min(1).max(20).optional(),
  })
  .refine(({ userId, orderNumber }) => (userId === undefined) !== (orderNumber === undefined), {
    message: 'Name a userId or an orderNumber, and not both.',
  });
export type EraseRequest = z.infer<typeof EraseRequest>;

export const Erased = z.object({
  /** Numbers of the orders that name nobody any more. */
  orders: z.array(z.string()),
  /** How many letters have lost their address by this call. */
  letters: z.int(),
});
export type Erased = z.infer<typeof Erased>;
