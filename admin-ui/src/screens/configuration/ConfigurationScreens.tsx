import { Navigate, Route, Routes } from 'react-router';
import './configuration.css';
import './publish/publishing.css';
import { ChangesScreen } from './changes/ChangesScreen.tsx';
import { HistoryScreen } from './history/HistoryScreen.tsx';
import { RollbackScreen } from './history/RollbackScreen.tsx';
import { CompareScreen } from './difference/CompareScreen.tsx';
import { MergeScreen } from './merging/MergeScreen.tsx';
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
    <Route path="history" element={<HistoryScreen />} />
    <Route path="rollback/:hash" element={<RollbackScreen />} />
    <Route path="releases/:hash" element={<ReleaseScreen />} />
    <Route path="compare" element={<CompareScreen />} />
    <Route path="merge" element={<MergeScreen />} />
    <Route path="moving" element={<MovingScreen />} />
    <Route path="plugins" element={<PluginsScreen />} />
    <Route path=":slug" element={<PartScreen />} />
    <Route path=":slug/:key" element={<PartScreen />} />
  </Routes>
);
