import { ShopError } from '@rakhi/core';

export const GROUPS = ['admin', 'staff', 'packer'] as const;
export type Group = (typeof GROUPS)[number];

export type Caller =
  | { kind: 'customer'; userId: string; email?: string; groups: readonly Group[] }
  | { kind: 'guest'; userId: string; cartToken: string }
  | { kind: 'nobody' };

/** Who may come in: everyone, whoever has signed in, or a group of the house. */
export type Access = 'anyone' | 'customer' | Group;

const GROUPS_WITH: Record<Group, readonly Group[]> = {
  packer: ['packer', 'staff', 'admin'],
  staff: ['staff', 'admin'],
  admin: ['admin'],
};

/** @throws ShopError not_signed_in, not_allowed */
export function admit(caller: Caller, access: Access): void {
  if (access === 'anyone') return;
  if (caller.kind !== 'customer') throw new ShopError('not_signed_in', 'Please sign in first.');
  if (access !== 'customer' && !isIn(caller, access))
    throw new ShopError('not_allowed', 'Your account may not do this.');
}

export function isIn(caller: Caller, group: Group): boolean {
  return caller.kind === 'customer' && caller.groups.some((own) => GROUPS_WITH[group].includes(own));
}

/** Whose cart it is. Whoever has no token yet has an empty one, in which nothing can be found. */
export function cartOwnerOf(caller: Caller): string {
  return userIdOf(caller) ?? 'guest_nobody';
}

/** Under which name a caller's things are kept; nobody has none. */
export function userIdOf(caller: Caller): string | undefined {
  return caller.kind === 'nobody' ? undefined : caller.userId;
}
