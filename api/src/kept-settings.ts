import type { Clock, Settings, ShopSettings } from '@rakhi/core';

const KEPT_MS = 5_000;

/**
 * The settings, read from the table at most every few seconds: nearly every request asks for them and they hardly ever
 * change. What this process writes itself shows at once.
 */
export function keptSettings(settings: Settings, clock: Clock): Settings {
  let kept: { at: number; read: Promise<ShopSettings> } | undefined;
  return {
    read() {
      const now = clock.now().getTime();
      if (!kept || now - kept.at >= KEPT_MS) kept = { at: now, read: settings.read() };
      const { read } = kept;
      read.catch(() => {
        kept = undefined;
      });
      return read;
    },
    async write(changed) {
      kept = undefined;
      await settings.write(changed);
      kept = undefined;
    },
  };
}
