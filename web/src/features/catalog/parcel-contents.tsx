import type { Product } from '@rakhi/contract';
import { Notice } from '../../ui/notice.tsx';
import { contentsOf, inWords } from './contents.ts';

export function ParcelContents({ product }: { product: Product }) {
  const { material, weightOz } = product.attributes;
  return (
    <section className="pdp__block">
      <h2 className="title">{product.deliveryInfo.digital ? 'In the e-mail' : 'In the parcel'}</h2>
      <ul className="incl">
        {contentsOf(product).map(({ what, howMuch }) => (
          <li key={what}>
            {what}
            <span>{howMuch}</span>
          </li>
        ))}
      </ul>
      {material && (
        <p className="small soft mt-4">
          Made of {material}. {weightOz > 0 && `Weighs ${weightOz} oz.`}
        </p>
      )}
    </section>
  );
}

/** What must not be missed: allergens, heat, waiting, a signature. */
export function ParcelNotes({ product: { attributes, deliveryInfo } }: { product: Product }) {
  const { allergens, heatSensitivity, vegetarian } = attributes;
  const melts = heatSensitivity === 'high' || heatSensitivity === 'medium';
  const days = deliveryInfo.leadTimeBusinessDays;
  return (
    <div className="grid gap-4">
      {allergens.length > 0 && (
        <Notice kind="mind" title={`Contains ${inWords(allergens)}.`}>
          {vegetarian && 'Vegetarian. '}Packed where peanuts, nuts, milk and wheat are handled.
        </Notice>
      )}
      {melts && (
        <Notice kind="mind" icon="sun" title="It minds the heat.">
          {deliveryInfo.coldPack
            ? 'From May to September it travels with a cold pack. A fast delivery helps.'
            : 'In summer it may arrive soft. A fast delivery helps.'}
        </Notice>
      )}
      {days > 0 && (
        <Notice
          kind="mind"
          icon="calendar"
          title={`Made for him in ${days === 1 ? 'one business day' : `${days} business days`}.`}
        >
          The days above have it counted in.
        </Notice>
      )}
      {deliveryInfo.signatureRequired && (
        <Notice kind="mind" icon="truck" title="Someone signs for it.">
          The courier hands it over at the door and does not leave it there.
        </Notice>
      )}
    </div>
  );
}
