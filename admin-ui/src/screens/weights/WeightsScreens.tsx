import { Route, Routes } from 'react-router';
import { NotFound } from '../../application/NotFound.tsx';
import { JudgeScreen } from './judge/JudgeScreen.tsx';
import { NewSessionScreen } from './NewSessionScreen.tsx';
import { SessionListScreen } from './SessionListScreen.tsx';
import { SessionScreen } from './session/SessionScreen.tsx';
import './weights.css';

/** Weighting sessions: the list, a new one, one session, and the reader's own judgement in it. */
export const WeightsScreens = () => (
  <Routes>
    <Route index element={<SessionListScreen />} />
    <Route path="new" element={<NewSessionScreen />} />
    <Route path=":id" element={<SessionScreen />} />
    <Route path=":id/judge" element={<JudgeScreen />} />
    <Route path="*" element={<NotFound />} />
  </Routes>
);
