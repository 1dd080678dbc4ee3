import './styles/tokens.css';
import './styles/base.css';
import { render } from 'preact';
import { App } from './app.js';
import { preload } from './frame/preload.js';

// While it is asked who is signed in.
preload(location.href);

const place = document.getElementById('app');
if (place) render(<App />, place);
