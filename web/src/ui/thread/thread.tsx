/** The thread in the left margin of whatever positioned box it stands in. */
export const Rail = () => <i className="rail" aria-hidden="true" />;

type BeadOnRail = { stone: 'ruby' | 'gold' | 'teal'; beside: 'heading' | 'padded-heading' };

/** A bead on the rail at the height of a section's heading; `padded-heading` where the section has its space above. */
export const Bead = ({ stone, beside }: BeadOnRail) => (
  <i className={`stitch stitch--${stone} stitch--${beside}`} aria-hidden="true" />
);

/** One per view, on the next step: put it behind the button inside `Tied`. */
export const Knot = () => <i className="knot" aria-hidden="true" />;
