import { isDeepStrictEqual } from 'node:util';
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Coupon, type CouponForgotten, type Coupons, type OrderPlacement, ShopError } from '@rakhi/core';
import { writeIf } from './conditional-write.ts';
import { conditionOf, matching, updateOf } from './expressions.ts';
import { entity } from './item.ts';
import { gsi2, type Key, key } from './keys.ts';
import { getItem } from './reading.ts';
import type { Write } from './transaction.ts';

const coupons = entity<Coupon>('coupon');
/** How often one customer has used a coupon. */
const couponUses = entity<{ code: string; customerKey: string; used: number }>('coupon-use');

type Names<Union> = Union extends unknown ? keyof Union : never;
type Always = 'code' | 'kind' | 'isActive' | 'used' | 'version';
/** What a coupon may lack; an edit without it removes it. */
const NOT_SET = {
  percent: undefined,
  off: undefined,
  minimumSubtotal: undefined,
  validFrom: undefined,
  validUntil: undefined,
  categories: undefined,
  usageLimit: undefined,
  usageLimitPerCustomer: undefined,
} satisfies Record<Exclude<Names<Coupon>, Always>, undefined>;

export function couponsIn(table: string, client: DynamoDBDocumentClient): Coupons {
  async function byCode(code: string): Promise<Coupon | undefined> {
    const item = await getItem(client, table, key.coupon(code));
    return item && coupons.read(item);
  }

  /** The same edit has come before; only its uses may have moved on. */
  async function isStored(coupon: Coupon): Promise<boolean> {
    const stored = await byCode(coupon.code);
    return isDeepStrictEqual({ ...stored, used: 0 }, { ...coupon, used: 0 });
  }

  return {
    byCode,
    async usesBy(code, customerKey) {
      const item = await getItem(client, table, key.couponUse(code, customerKey));
      return item ? couponUses.read(item).used : 0;
    },
    async put(coupon) {
      const result = await writeIf(() => client.send(new UpdateCommand(rewrite(table, coupon))));
      if (result.written || (await isStored(coupon))) return;
      const { version } = result.stored;
      throw new ShopError('version_conflict', 'Somebody else has changed this coupon.', { version });
    },
  };
}

/** Counts a use, or gives one back: of the coupon, and of this customer. Only a placement asks for the limits. */
export function useWrites(table: string, move: NonNullable<OrderPlacement['coupon']>): Write[] {
  const { code, customerKey, change, usageLimit, usageLimitPerCustomer } = move;
  const refusal = () => new ShopError('coupon_used_up', 'This coupon has been used up.', { code });
  const use = { code, customerKey, ...couponUses.marks };
  return [
    { request: { Update: counting(table, key.coupon(code), { change, limit: usageLimit }) }, refusal },
    {
      request: {
        Update: counting(table, key.couponUse(code, customerKey), { change, limit: usageLimitPerCustomer, set: use }),
      },
      refusal,
    },
  ];
}

/**
 * Counts the uses of somebody who is to be forgotten for another. Refused when one has been counted since they were
 * read; the whole item goes when none is left, because its key names her.
 */
export function forgetWrites(table: string, { code, customerKey, used, moved, to }: CouponForgotten): Write[] {
  const refusal = () => new ShopError('version_conflict', 'This coupon has been used meanwhile.', { code });
  const hers = { TableName: table, Key: key.couponUse(code, customerKey) };
  const asRead =
    used === 0
      ? { condition: 'attribute_not_exists(PK) OR #used = :was_used', values: { ':was_used': 0 } }
      : matching({ used });
  const left = used - moved;
  const use = { code, customerKey: to, ...couponUses.marks };
  return [
    left > 0
      ? { request: { Update: { ...hers, ...updateOf({ set: { used: left } }, asRead) } }, refusal }
      : { request: { Delete: { ...hers, ...conditionOf(asRead) } }, refusal },
    ...(moved > 0
      ? [
          {
            request: {
              Update: counting(table, key.couponUse(code, to), { change: moved, limit: undefined, set: use }),
            },
            refusal,
          },
        ]
      : []),
  ];
}

type Count = { change: number; limit: number | undefined; set?: Record<string, unknown> };

function counting(table: string, Key: Key, { change, limit, set = {} }: Count) {
  const belowLimit = {
    condition: 'attribute_not_exists(#used) OR #used < :limit',
    values: { ':limit': limit },
  };
  return {
    TableName: table,
    Key,
    ...updateOf({ set, add: { used: change } }, limit === undefined ? undefined : belowLimit),
  };
}

/** Orders count uses while somebody edits the coupon, so an edit leaves them as they are. */
function rewrite(table: string, coupon: Coupon) {
  const { used, ...edited } = coupon;
  const set = { ...NOT_SET, ...edited, ...coupons.marks, ...gsi2.coupon(coupon.code) };
  const isNewer = { condition: 'attribute_not_exists(PK) OR #version < :version' };
  return {
    TableName: table,
    Key: key.coupon(coupon.code),
    ...updateOf({ set, once: { used } }, isNewer),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  } as const;
}
