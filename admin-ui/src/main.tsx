import '@fontsource-variable/source-sans-3';
import './styles/tokens.css';
import './styles/blocks.css';
import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './application/App.tsx';
import { applyTheme } from './application/useThemeChoice.ts';
import { readLanguage } from './connection/preferences.ts';

applyTheme();
document.documentElement.lang = readLanguage();
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.content;
const cache = createCache({ key: 'wb', ...(nonce === undefined ? {} : { nonce }) });

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <CacheProvider value={cache}>
      <App />
    </CacheProvider>
  </StrictMode>,
);
