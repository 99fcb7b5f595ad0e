import { useLogin, useSetLocale } from 'ra-core';
import { useEffect } from 'react';
import { useText } from '../../messages/useText.ts';
import { SignInForm } from './SignInForm.tsx';
import './signIn.css';

export const SignInPage = () => {
  const { t, language } = useText();
  const login = useLogin();
  const setLocale = useSetLocale();
  useEffect(() => {
    document.title = `${t('signIn.title')} – ${t('common.product')}`;
  }, [t]);
  return (
    <main className="sign-in">
      <section className="card" aria-labelledby="sign-in-title">
        <div className="body">
          <p className="brand" aria-hidden="true">
            {t('common.product')}
          </p>
          <h1 id="sign-in-title">{t('signIn.title')}</h1>
          <p className="lede">{t('signIn.lede')}</p>
          <SignInForm submit={async (credentials) => void (await login(credentials))} />
        </div>
        <footer>
          <button
            type="button"
            className="btn quiet s"
            lang={language === 'nl' ? 'en' : 'nl'}
            onClick={() => void setLocale(language === 'nl' ? 'en' : 'nl')}
          >
            {language === 'nl' ? 'English' : 'Nederlands'}
          </button>
        </footer>
      </section>
    </main>
  );
};
