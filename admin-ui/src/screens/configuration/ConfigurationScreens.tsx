import { Navigate, Route, Routes } from 'react-router';
import './configuration.css';
import { ChangesScreen } from './changes/ChangesScreen.tsx';
import { MovingScreen } from './moving/MovingScreen.tsx';
import { PartScreen } from './parts/PartScreen.tsx';
import { PluginsScreen } from './plugins/PluginsScreen.tsx';
import { PublishScreen } from './publish/PublishScreen.tsx';
import { ReleaseScreen } from './publish/ReleaseScreen.tsx';

/** Everything of *Inrichting*. */
export const ConfigurationScreens = () => (
  <Routes>
    <Route index element={<Navigate to="/configuration/municipality" replace />} />
    <Route path="changes" element={<ChangesScreen />} />
    <Route path="publish" element={<PublishScreen />} />
    <Route path="releases/:hash" element={<ReleaseScreen />} />
    <Route path="moving" element={<MovingScreen />} />
    <Route path="plugins" element={<PluginsScreen />} />
    <Route path=":slug" element={<PartScreen />} />
    <Route path=":slug/:key" element={<PartScreen />} />
  </Routes>
);
