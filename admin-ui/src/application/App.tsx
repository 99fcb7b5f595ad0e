import { Admin, CustomRoutes, type RaThemeOptions } from 'react-admin';
import { lazy, Suspense, useMemo } from 'react';
import { BrowserRouter, Route } from 'react-router';
import { Loading } from '../blocks/Loading.tsx';
import { SignInPage } from '../screens/signIn/SignInPage.tsx';
import { authProvider } from './authProvider.ts';
import { dataProvider } from './dataProvider.ts';
import { i18nProvider } from './i18nProvider.ts';
import { Layout } from './Layout.tsx';
import { NotFound } from './NotFound.tsx';
import { queryClient } from './queryClient.ts';
import { makeTheme } from './theme.ts';
import { useThemeChoice } from './useThemeChoice.ts';

const StartScreen = lazy(async () => ({ default: (await import('../screens/start/StartScreen.tsx')).StartScreen }));
const RankingScreen = lazy(async () => ({ default: (await import('../screens/ranking/RankingScreen.tsx')).RankingScreen }));
const SensitivityScreen = lazy(async () => ({ default: (await import('../screens/sensitivity/SensitivityScreen.tsx')).SensitivityScreen }));
const NewProjectScreen = lazy(async () => ({ default: (await import('../screens/wizard/NewProjectScreen.tsx')).NewProjectScreen }));
const WizardScreen = lazy(async () => ({ default: (await import('../screens/wizard/WizardScreen.tsx')).WizardScreen }));
const ProjectScreen = lazy(async () => ({ default: (await import('../screens/project/ProjectScreen.tsx')).ProjectScreen }));
const JudgeScreen = lazy(async () => ({ default: (await import('../screens/judge/JudgeScreen.tsx')).JudgeScreen }));
const CompareScreen = lazy(async () => ({ default: (await import('../screens/project/compare/CompareScreen.tsx')).CompareScreen }));
const DecideScreen = lazy(async () => ({ default: (await import('../screens/decide/DecideScreen.tsx')).DecideScreen }));
const WeightsScreens = lazy(async () => ({ default: (await import('../screens/weights/WeightsScreens.tsx')).WeightsScreens }));
const ConfigurationScreens = lazy(async () => ({
  default: (await import('../screens/configuration/ConfigurationScreens.tsx')).ConfigurationScreens,
}));

/** The whole application: routes by what people come to do; each screen is a bundle of its own. */
export const App = () => {
  const { mode } = useThemeChoice();
  const theme = useMemo(() => makeTheme(mode), [mode]);
  return (
    <BrowserRouter>
      <Admin
        authProvider={authProvider}
        dataProvider={dataProvider}
        i18nProvider={i18nProvider}
        queryClient={queryClient}
        layout={Layout}
        loginPage={SignInPage}
        catchAll={NotFound}
        theme={theme as RaThemeOptions}
        darkTheme={null}
        disableTelemetry
        requireAuth
      >
        <CustomRoutes>
          <Route path="/" element={<Screen of={<StartScreen />} />} />
          <Route path="/new" element={<Screen of={<NewProjectScreen />} />} />
          <Route path="/drafts/:id" element={<Screen of={<WizardScreen />} />} />
          <Route path="/drafts/:id/:page" element={<Screen of={<WizardScreen />} />} />
          <Route path="/ranking" element={<Screen of={<RankingScreen />} />} />
          <Route path="/sensitivity" element={<Screen of={<SensitivityScreen />} />} />
          <Route path="/projects/:code" element={<Screen of={<ProjectScreen />} />} />
          <Route path="/projects/:code/judge/:criterion" element={<Screen of={<JudgeScreen />} />} />
          <Route path="/projects/:code/compare" element={<Screen of={<CompareScreen />} />} />
          <Route path="/projects/:code/compare/:other" element={<Screen of={<CompareScreen />} />} />
          <Route path="/projects/:code/:tab" element={<Screen of={<ProjectScreen />} />} />
          <Route path="/decide" element={<Screen of={<DecideScreen />} />} />
          <Route path="/decide/:code" element={<Screen of={<DecideScreen />} />} />
          <Route path="/weights/*" element={<Screen of={<WeightsScreens />} />} />
          <Route path="/configuration/*" element={<Screen of={<ConfigurationScreens />} />} />
        </CustomRoutes>
      </Admin>
    </BrowserRouter>
  );
};

const Screen = ({ of }: { of: React.ReactNode }) => <Suspense fallback={<Loading />}>{of}</Suspense>;
