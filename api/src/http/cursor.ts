import { ShopError } from '@rakhi/core';
import * as z from 'zod';
import { signer } from './signature.ts';

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

export function cursorsSignedWith(secret: string): Cursors {
  const { sign, fits } = signer(secret, 'cursor');
  return {
    write(list, position) {
      return `${Buffer.from(position).toString('base64url')}.${sign(`${list}\n${position}`)}`;
    },
    read(list, cursor) {
      const parts = Parts.safeParse(cursor.split('.'));
      const position = Buffer.from(parts.data?.[0] ?? '', 'base64url').toString();
      if (!parts.success || !fits(`${list}\n${position}`, parts.data[1])) {
        throw new ShopError(
          'invalid_cursor',
          'This list cannot be continued from there. Start again without a cursor.',
        );
      }
      return position;
    },
  };
}
