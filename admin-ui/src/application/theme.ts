import { createTheme } from '@mui/material/styles';

/** The MUI theme from the design tokens (styles/tokens.css): react-admin's own parts look like ours. */
const palettes = {
  light: {
    brand: '#0f4c75',
    onBrand: '#ffffff',
    ink: '#16283a',
    ink2: '#44566a',
    paper: '#ffffff',
    ground: '#f5f6f4',
    line: '#d9dfe5',
    bad: '#b3261e',
    good: '#2c7a4b',
    warn: '#9a6700',
  },
  dark: {
    brand: '#6cb2dc',
    onBrand: '#0b1a26',
    ink: '#e8eef3',
    ink2: '#b5c2cd',
    paper: '#17232e',
    ground: '#101a23',
    line: '#334454',
    bad: '#f08379',
    good: '#5fbf86',
    warn: '#e0ab3f',
  },
} as const;

export const makeTheme = (mode: 'light' | 'dark') => {
  const colours = palettes[mode];
  return createTheme({
    palette: {
      mode,
      primary: { main: colours.brand, contrastText: colours.onBrand },
      secondary: { main: colours.brand },
      error: { main: colours.bad },
      success: { main: colours.good },
      warning: { main: colours.warn },
      text: { primary: colours.ink, secondary: colours.ink2 },
      background: { paper: colours.paper, default: colours.ground },
      divider: colours.line,
    },
    typography: { fontFamily: 'var(--font)', fontSize: 14, button: { textTransform: 'none', fontWeight: 600 } },
    shape: { borderRadius: 6 },
    components: {
      MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
      MuiButton: { defaultProps: { disableElevation: true } },
      MuiDialog: { defaultProps: { transitionDuration: 0 } },
    },
  });
};
