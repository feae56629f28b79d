import { Icon } from '../../ui/icon.tsx';

export const CloseMenu = ({ of }: { of: string }) => (
  <button type="button" className="icon-btn" popoverTarget={of} popoverTargetAction="hide" aria-label="Close">
    <Icon name="close" />
  </button>
);
