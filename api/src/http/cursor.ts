import { ShopError } from '@rakhi/core';
import * as z from 'zod';
import { type SigningSecrets, signer } from './signature.ts';

/**
 * Where a list goes on: opaque to clients and signed, so that nobody walks through keys that are not theirs.
 * `list` names the list (whose, filtered how); a cursor of one list is refused by every other.
 */
export type Cursors = {
  write(list: string, position: string): string;
  /** @throws ShopError invalid_cursor */
  read(list: string, cursor: string): string;
};

const Parts = z.tuple([z.string(), z.string()]);

export function cursorsSignedWith(secrets: SigningSecrets): Cursors {
  const { sign, fits } = signer(secrets, 'cursor');
  /** As written in the cursor, so that nothing of the list's name can be taken for a part of the position. */
  const both = (list: string, written: string) => `${list}\n${written}`;
  return {
    write(list, position) {
      const written = Buffer.from(position).toString('base64url');
      return `${written}.${sign(both(list, written))}`;
    },
    read(list, cursor) {
      const parts = Parts.safeParse(cursor.split('.'));
      if (!parts.success || !fits(both(list, parts.data[0]), parts.data[1])) {
        throw new ShopError(
          'invalid_cursor',
          'This list cannot be continued from there. Start again without a cursor.',
        );
      }
      return Buffer.from(parts.data[0], 'base64url').toString();
    },
  };
}
