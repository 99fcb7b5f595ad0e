import { Menu, MenuItem, ListSubheader, Divider } from '@mui/material';
import { useLogout, useSetLocale } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { writeTown, type ThemeChoice } from '../connection/preferences.ts';
import { useSession } from '../connection/useSession.ts';
import { useText } from '../messages/useText.ts';
import { useThemeChoice } from './useThemeChoice.ts';

const themes: readonly ThemeChoice[] = ['auto', 'light', 'dark'];

/** Product, town, search and the person with their choices. */
export const TopBar = ({ menuOpen, onMenu }: { menuOpen: boolean; onMenu: () => void }) => {
  const { t, local, language } = useText();
  const { session } = useSession();
  const navigate = useNavigate();
  const search = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('search') ?? '').trim();
    if (text !== '') void navigate(`/ranking?search=${encodeURIComponent(text)}&includeClosed=true`);
  };
  return (
    <header className="topbar">
      <Link className="logo" to="/">
        {t('common.product')}
      </Link>
      {session !== undefined && <span className="town">{t('common.municipality', { name: local(session.municipality.name) })}</span>}
      <form role="search" onSubmit={search}>
        <input className="search" type="search" name="search" aria-label={t('common.search')} placeholder={t('common.search')} />
      </form>
      <button className="menu" type="button" aria-expanded={menuOpen} aria-controls="main-menu" onClick={onMenu}>
        {t('common.menu')}
      </button>
      {session !== undefined && <AccountMenu key={language} />}
    </header>
  );
};

const AccountMenu = () => {
  const { t, local, language } = useText();
  const { session } = useSession();
  const { choice, choose } = useThemeChoice();
  const setLocale = useSetLocale();
  const logout = useLogout();
  const [anchor, setAnchor] = useState<HTMLElement | undefined>();
  if (session === undefined) return undefined;
  const role = session.account.position ?? session.account.roles[0]?.name;
  const others = session.municipalities.filter((town) => town.key !== session.municipality.key);
  return (
    <>
      <button
        className="who"
        type="button"
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {session.account.name}
        <span>{local(role)}</span>
      </button>
      <Menu
        open={anchor !== undefined}
        {...(anchor === undefined ? {} : { anchorEl: anchor })}
        onClose={() => setAnchor(undefined)}
        slotProps={{ list: { 'aria-label': t('common.account') } }}
      >
        <ListSubheader role="presentation">{t('common.language')}</ListSubheader>
        {(['nl', 'en'] as const).map((locale) => (
          <MenuItem
            key={locale}
            role="menuitemradio"
            aria-checked={language === locale}
            selected={language === locale}
            lang={locale}
            onClick={() => void setLocale(locale)}
          >
            {locale === 'nl' ? 'Nederlands' : 'English'}
          </MenuItem>
        ))}
        <Divider />
        <ListSubheader role="presentation">{t('common.theme')}</ListSubheader>
        {themes.map((theme) => (
          <MenuItem
            key={theme}
            role="menuitemradio"
            aria-checked={choice === theme}
            selected={choice === theme}
            onClick={() => choose(theme)}
          >
            {t(`common.theme.${theme}`)}
          </MenuItem>
        ))}
        <Divider />
        {others.map((town) => (
          <MenuItem
            key={town.key}
            onClick={() => {
              writeTown(town.key);
              logout(undefined, '/login');
            }}
          >
            {t('common.switchTown', { name: local(town.name) })}
          </MenuItem>
        ))}
        <MenuItem onClick={() => logout(undefined, '/login')}>{t('common.signOut')}</MenuItem>
      </Menu>
    </>
  );
};
