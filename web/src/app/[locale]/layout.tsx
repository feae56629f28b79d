import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { getPublicSettings } from '../../api-client/server.ts';
import { config } from '../../config.ts';
import { SignedCalls } from '../../features/account/signed-calls.tsx';
import { Footer } from '../../features/shell/footer.tsx';
import { Header } from '../../features/shell/header.tsx';
import {
  alegreyaSans,
  alegreyaSansSmallCapitals,
  fraunces,
  muktaDevanagari,
  tiroDevanagari,
} from '../../fonts/fonts.ts';
import { isLocale } from '../../locales.ts';
import { Toasts } from '../../ui/toasts.tsx';
import '../../styles/globals.css';

// Nothing is rendered while building: each page is made when it is first visited and kept until a tag is revalidated.
export const generateStaticParams = () => [];

const FONTS = [fraunces, alegreyaSans, alegreyaSansSmallCapitals, tiroDevanagari, muktaDevanagari]
  .map((font) => font.variable)
  .join(' ');

export const viewport: Viewport = { themeColor: '#fbf6ec', colorScheme: 'light' };

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(config().shopUrl),
    title: { template: '%s · Usa Rakhi', default: 'Send a rakhi to your brother in the USA · Usa Rakhi' },
    description:
      'Choose his rakhi and write him a letter. We carry both to his door in America, before Raksha Bandhan.',
    icons: { icon: '/icon.svg' },
    openGraph: { siteName: 'Usa Rakhi', type: 'website', locale: 'en_US' },
  };
}

type Layout = { children: ReactNode; params: Promise<{ locale: string }> };

export default async function RootLayout({ children, params }: Layout) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const settings = await getPublicSettings();
  return (
    <html lang={locale} className={FONTS}>
      <body>
        <a className="skip" href="#main">
          To the content
        </a>
        <SignedCalls pool={config().public.cognito} />
        <Header settings={settings} />
        <main id="main">{children}</main>
        <Footer settings={settings} />
        <Toasts />
      </body>
    </html>
  );
}
