/** A page for developers: every step of the wizard in every state, on made-up reports. Not part of the app. */

import '../../polyfills.ts';
import '../styles/index.css';
import './gallery.css';
import { createRoot } from 'react-dom/client';
import { startTheme } from '../theme.ts';
import { Gallery } from './Gallery.tsx';

startTheme();
const root = document.getElementById('root');
if (!root) throw new Error('the gallery has no #root');
createRoot(root).render(<Gallery />);
