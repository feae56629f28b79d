import { ShopError } from './errors.ts';

/** Somebody else changed the order between our reading and our writing: look again and decide again. */
export async function retryOnConflict<Result>(attempt: () => Promise<Result>, times = 6): Promise<Result> {
  try {
    return await attempt();
  } catch (error) {
    if (times <= 1 || !isConflict(error)) throw error;
    return retryOnConflict(attempt, times - 1);
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof ShopError && (error.code === 'version_conflict' || error.code === 'cart_changed');
}
