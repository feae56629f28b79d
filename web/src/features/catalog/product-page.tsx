import type { Product, PublicSettings } from '@rakhi/contract';
import { Breadcrumb } from '../../ui/breadcrumb.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Price } from '../../ui/price.tsx';
import { Rail } from '../../ui/thread/thread.tsx';
import { BuyBox } from './buy-box.tsx';
import { inWords } from './contents.ts';
import { DeliveryCheck } from './delivery-check.tsx';
import { Gallery } from './gallery.tsx';
import { categoryName } from './names.ts';
import { ParcelContents, ParcelNotes } from './parcel-contents.tsx';
import { ProductGrid } from './product-grid.tsx';
import { ProductPicture } from './product-picture.tsx';
import type { AddOn } from './send-it-along.tsx';
import './product.css';

type Shown = { product: Product; settings: PublicSettings; extras: Product[]; related: Product[] };

export function ProductPage({ product, settings, extras, related }: Shown) {
  const category = { name: categoryName(product.category), href: `/c/${product.category}` };
  return (
    <>
      <Rail />
      <div className="wrap">
        <div className="only-wide mb-5">
          <Breadcrumb way={[{ name: 'Home', href: '/' }, category]} here={product.name} />
        </div>
        <div className="pdp">
          <Pictures images={product.images} />
          <div className="pdp__side">
            <h1>{product.name}</h1>
            <p className="price-row">
              <Price cents={product.price} was={product.compareAtPrice} />
              <span className="small soft">{asideOf(product)}</span>
            </p>
            <p className="mt-4 max-w-[30em]">{asSentence(product.description)}</p>
            {!product.deliveryInfo.digital && (
              <DeliveryCheck productId={product.id} warehouseTimeZone={settings.cutoff.timeZone} />
            )}
            <Buy product={product} extras={extras} />
            <ParcelContents product={product} />
            <ParcelNotes product={product} />
          </div>
        </div>
      </div>
      {related.length > 0 && (
        <section className="sec related">
          <div className="wrap">
            <div className="sec__head">
              <h2>
                Or perhaps <em>these</em>
              </h2>
            </div>
            <ProductGrid products={related} />
          </div>
        </section>
      )}
    </>
  );
}

const FIRST = '(min-width: 1440px) 740px, (min-width: 1100px) 53vw, 100vw';
const OTHERS = '(min-width: 1440px) 360px, (min-width: 1100px) 26vw, 30vw';

function Pictures({ images }: { images: Product['images'] }) {
  if (images.length === 0) return <ProductPicture image={undefined} sizes={FIRST} />;
  const pictures = images.map((image, index) => (
    <ProductPicture key={image.url} image={image} sizes={index === 0 ? FIRST : OTHERS} isFirst={index === 0} />
  ));
  return <Gallery images={images} pictures={pictures} />;
}

function Buy({ product, extras }: { product: Product; extras: Product[] }) {
  if (product.availability === 'out_of_stock') {
    return (
      <Notice
        kind="mind"
        title="All of these are on their way to somebody."
        actions={<ButtonLink href={`/c/${product.category}`}>See what is like it</ButtonLink>}
      >
        Sold out for now.
      </Notice>
    );
  }
  const { id, name, price, maxQuantity, personalisation } = product;
  return (
    <BuyBox
      product={{ id, name, price, maxQuantity, ...(personalisation && { personalisation }) }}
      addOns={extras.map(asAddOn)}
    />
  );
}

function asAddOn({ id, name, price, images, attributes, deliveryInfo }: Product): AddOn {
  const notes = [
    attributes.allergens.length > 0 && `Contains ${inWords(attributes.allergens)}`,
    deliveryInfo.coldPack && 'cold pack added in summer',
  ].filter(Boolean);
  const [image] = images;
  const picture = <ProductPicture image={image && { ...image, alt: '' }} sizes="56px" className="thumb" />;
  return { id, name, price, picture, note: notes.join('; ') };
}

function asideOf({ availability, maxQuantity, attributes }: Product): string {
  if (availability === 'low_stock') return `only ${maxQuantity} left`;
  return attributes.packSize > 1 ? `a set of ${attributes.packSize}` : '';
}

/** The owner may write notes with semicolons; on the page they are sentences. */
function asSentence(description: string): string {
  const sentences = description.split(';').map((part) => part.trim());
  const text = sentences.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('. ');
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
