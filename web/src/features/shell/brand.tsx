import { ReadyLink } from '../../ui/ready-link.tsx';

export const Brand = () => (
  <ReadyLink className="brand" href="/">
    Usa <i>Rakhi</i>
  </ReadyLink>
);
